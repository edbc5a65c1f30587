import { eventRows } from '#kernel/figures/event-rows-sql.ts'
import type { PublishedFigure } from '#kernel/figures/published-figure.ts'
import type { CityCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'

const BAOTOU = '1502' as CityCode
const TO_DATE = { from: null, to: null } as const

/** Each issue to a unit carries a number; an issue of which the record is voided is left out with all of it. */
const issued = (item: string) => (at: Instant) =>
  `select coalesce(sum((r.data ->> 'quantity')::int), 0)::int as n from ${eventRows({
    city: BAOTOU,
    types: ['kit-issued'],
    at,
  })} as r where r.data ->> 'item' = '${item}'`

/** The printed numbers of the patrol mechanism, city of Baotou. */
export const PATROL_PUBLISHED: readonly PublishedFigure[] = [
  {
    id: 'patrol.cars-issued',
    names: { zh: '配发新型巡逻警车', en: 'new patrol cars issued' },
    definition: {
      zh: '逐单位配发单上的车辆数之和；作废的配发单不计。',
      en: 'sum of the cars on each issue to a unit; voided issues are left out',
    },
    unit: { zh: '辆', en: 'cars' },
    published: 77,
    relation: '=',
    window: TO_DATE,
    city: BAOTOU,
    sql: issued('car'),
  },
  {
    id: 'patrol.kit-sets-issued',
    names: { zh: '配发警用被装', en: 'sets of police clothing and bedding issued' },
    definition: {
      zh: '逐单位配发单上的被装套数之和；作废的配发单不计。',
      en: 'sum of the sets on each issue to a unit; voided issues are left out',
    },
    unit: { zh: '套', en: 'sets' },
    published: 624,
    relation: '=',
    window: TO_DATE,
    city: BAOTOU,
    sql: issued('kit-set'),
  },
  {
    id: 'patrol.launch-present',
    names: { zh: '参加启动仪式的民辅警', en: 'officers and auxiliaries at the launch' },
    definition: {
      zh: '启动仪式到场名单上的民警和辅警，每人一条，每人计一次。',
      en: 'officers and auxiliaries on the list of those present at the launch, one record and one count a person',
    },
    unit: { zh: '人', en: 'people' },
    published: 350,
    relation: '>',
    window: TO_DATE,
    city: BAOTOU,
    sql: (at) =>
      `select count(distinct r.data ->> 'person')::int as n from ${eventRows({
        city: BAOTOU,
        types: ['officer-present'],
        at,
      })} as r`,
  },
]
