import type { Count } from '#kernel/ledger/table.ts'
import type { CaseState } from '../cases/state.ts'
import { countingDay } from '../counting-zone.ts'
import type { FigureWords } from '../figure-words.ts'
import type { ContactListState } from './contact-list.ts'
import type { SiteRoundState } from './site-round.ts'
import { inquiryOf } from './tracing-reads.ts'

export const TRACING_FIGURES = {
  'interviews-held': {
    zh: '完成流调',
    en: 'interviews held',
    unit: 'persons',
    part: '',
    definition: { zh: '当日完成流调访谈的病例。', en: 'cases whose interview was held on the day' },
  },
  'sources-settled': {
    zh: '来源查明',
    en: 'sources settled',
    unit: 'persons',
    part: 'linked or unknown',
    definition: {
      zh: '当日关联到来源，或以来源不明结案的病例。',
      en: 'cases linked to a source on the day, or closed as unknown on it',
    },
  },
  'found-as-contacts': {
    zh: '新增中原为密接',
    en: 'positives with a known index case',
    unit: 'persons',
    part: 'known or not',
    definition: {
      zh: '当日发现的阳性中，发现时已知指标病例（已列为密接）的与未知的。',
      en: 'positives found on the day whose index case was known when they were found (they were on the list of contacts), and the others',
    },
  },
  'lists-signed': {
    zh: '密接名单签结',
    en: 'lists of contacts signed',
    unit: 'districts',
    part: 'zero balance or carried over',
    definition: {
      zh: '该日名单已签结的区县：全部到位，或有结转（各有原因）。',
      en: 'districts whose list of the day is signed: everybody placed, or some carried over, each with a cause',
    },
  },
  'guests-seen-ok': {
    zh: '隔离点随访正常',
    en: 'guests of sites seen well',
    unit: 'persons',
    part: '',
    definition: { zh: '隔离点当日巡查中见到且无异常的人数。', en: "guests seen well in the site's round of the day" },
  },
} as const satisfies Record<string, FigureWords>
type Figure = keyof typeof TRACING_FIGURES

const count = (figure: Figure, where: Pick<Count, 'place' | 'date'>, part = '', n = 1): Count => ({
  figure,
  place: where.place,
  date: where.date,
  part,
  n,
})

export function inquiryCounts(state: CaseState): readonly Count[] {
  if (state.status === 'none' || state.status === 'revoked') return []
  const { home: place, indexCase, countedDate } = state.record
  const { held, linked, closed } = inquiryOf(state)
  const counts = [count('found-as-contacts', { place, date: countedDate }, indexCase === null ? 'not-known' : 'known')]
  if (held !== null) counts.push(count('interviews-held', { place, date: countingDay(held.at) }))
  const settled = linked ?? closed
  if (settled !== null) {
    const part = linked === null ? 'unknown' : 'linked'
    counts.push(count('sources-settled', { place, date: countingDay(settled.at) }, part))
  }
  return counts
}

export function listCounts(state: ContactListState): readonly Count[] {
  if (state === null || state.signed === null) return []
  const part = state.signed.carriedOver.length === 0 ? 'zero-balance' : 'carried-over'
  return [count('lists-signed', state, part)]
}

export const siteRoundCounts = (state: SiteRoundState): readonly Count[] =>
  (state?.days ?? []).flatMap(({ date, round }) =>
    round === null || round.seenOk === 0 || state === null
      ? []
      : [count('guests-seen-ok', { place: state.place, date }, '', round.seenOk)],
  )
