import { eventRows } from '#kernel/figures/event-rows-sql.ts'
import type { PublishedFigure } from '#kernel/figures/published-figure.ts'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { instant, type LocalDate } from '#kernel/primitives/instant.ts'
import type { Entry } from './people/events.ts'

const CITY = '1509' as CityCode
const midnight = (day: string) => instant(`${day}T00:00:00+08:00`)

interface Printed {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly entry: Entry
  readonly published: number
  /** First day, and the day after the last. */
  readonly from: string
  readonly before: string
}

/** Receipts at the door: the fact that both sides signed for somebody is what is counted, and nothing of who they are. */
function broughtHome({ name, zh, en, entry, published, from, before }: Printed): PublishedFigure {
  return {
    id: `resettlement.${name}`,
    names: { zh, en },
    definition: {
      zh: '以双方在社区交接签收为准，按人计；谢绝帮助、家属接回和其他退出的不计。',
      en: 'People for whom both sides signed at the door; who declined, was collected or left by another code is not counted.',
    },
    unit: { zh: '人', en: 'persons' },
    published,
    relation: '=',
    window: { from: from as LocalDate, to: midnight(before) },
    city: CITY,
    sql: (at) => {
      const rows = eventRows({
        city: CITY,
        types: ['returnee-received'],
        at,
        from: midnight(from),
        before: midnight(before),
      })
      return `select count(distinct r.data ->> 'returnee')::int as n from ${rows} as r where r.data ->> 'entry' = '${entry}'`
    },
  }
}

/** What the page printed of the way home, counted again. */
export const RESETTLEMENT_PUBLISHED: readonly PublishedFigure[] = [
  broughtHome({
    name: 'brought-home',
    zh: '11月8日至11日接回的刑满释放人员',
    en: 'people brought home on their release, 8 to 11 November',
    entry: 'before-release',
    published: 14,
    from: '2022-11-08',
    before: '2022-11-12',
  }),
  broughtHome({
    name: 'stranded-home',
    zh: '11月12日接回的滞呼人员',
    en: 'people stranded in Hohhot, brought home on 12 November',
    entry: 'stranded',
    published: 9,
    from: '2022-11-12',
    before: '2022-11-13',
  }),
]
