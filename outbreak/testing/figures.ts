import type { Count } from '#kernel/ledger/table.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { hoursBetween, type Instant } from '#kernel/primitives/instant.ts'
import { countingDay } from '../counting-zone.ts'
import type { FigureWords } from '../figure-words.ts'
import { isOpenRetest, type RetestState } from './retest-state.ts'
import { type RoundState, resulted } from './state.ts'
import { hasResult, isFollowed, type TubeState } from './tube-state.ts'

/** What a round adds to the running figures, on the day it was opened; a cancelled round adds only itself. */
export const TESTING_FIGURES = {
  'test-rounds': {
    zh: '核酸轮次',
    en: 'testing rounds',
    unit: 'rounds',
    part: 'status of the round',
    definition: { zh: '当日开启的轮次。', en: 'rounds opened on the day' },
  },
  'people-sampled': {
    zh: '采样人数',
    en: 'people sampled',
    unit: 'people',
    part: '',
    definition: {
      zh: '当日开启的轮次中已采样的人数，取消的轮次不计。',
      en: 'people sampled in the rounds opened on the day, cancelled rounds left out',
    },
  },
  'tubes-collected': {
    zh: '采样管数',
    en: 'tubes collected',
    unit: 'tubes',
    part: '',
    definition: {
      zh: '当日开启的轮次中已采样的管数，取消的轮次不计。',
      en: 'tubes collected in the rounds opened on the day, cancelled rounds left out',
    },
  },
  'tubes-resulted': {
    zh: '出结果管数',
    en: 'tubes with a result',
    unit: 'tubes',
    part: '',
    definition: {
      zh: '当日开启的轮次中已有结果（阴性、阳性、无效）的管数。',
      en: 'tubes of the rounds opened on the day that have a result: negative, positive or invalid',
    },
  },
  'tubes-positive': {
    zh: '阳性管数',
    en: 'positive tubes',
    unit: 'tubes',
    part: '',
    definition: {
      zh: '当日开启的轮次中结果为阳性的管数。',
      en: 'tubes of the rounds opened on the day whose result is positive',
    },
  },
  'tubes-turned': {
    zh: '单管出结果用时',
    en: 'tubes by time from swab to result',
    unit: 'tubes',
    part: 'hours from collection to result',
    definition: {
      zh: '当日出结果、单独登记的样本（单管与混管），按采样到结果的用时分组。',
      en: 'tubes recorded by themselves, single or pooled, with a result on the day, by the time since collection',
    },
  },
  'pools-positive': {
    zh: '阳性混管',
    en: 'positive pools',
    unit: 'tubes',
    part: 'whether every member is resolved',
    definition: {
      zh: '当日结果为阳性或可疑的混管。',
      en: 'pools whose result on the day was positive or suspicious',
    },
  },
  'single-retests': {
    zh: '混阳单采复核',
    en: 'single retests of pool members',
    unit: 'people',
    part: 'how it ended, or open',
    definition: {
      zh: '当日因混管阳性或可疑需单采复核的人数。',
      en: 'people who had to be tested singly because their pool was positive or suspicious on the day',
    },
  },
} as const satisfies Record<string, FigureWords>
type Figure = keyof typeof TESTING_FIGURES

export function roundCounts(state: RoundState): readonly Count[] {
  if (state.status === 'none') return []
  const { place, countedDate: date } = state
  const count = (figure: Figure, n: number, part = ''): Count => ({ figure, place, date, part, n })
  const counts = [count('test-rounds', 1, state.status)]
  if (state.status === 'cancelled') return counts
  counts.push(
    count('people-sampled', state.people),
    count('tubes-collected', state.collected),
    count('tubes-resulted', resulted(state)),
    count('tubes-positive', state.positive),
  )
  return counts.filter(({ n }) => n !== 0)
}

const one = (figure: Figure, place: PlaceCode, at: Instant, part: string): Count => ({
  figure,
  place,
  date: countingDay(at),
  part,
  n: 1,
})

const HOURS = [6, 12, 24] as const
/** Whole bands, so that a figure of the day adds up. */
function band(from: Instant, to: Instant): string {
  const hours = hoursBetween(from, to)
  const within = HOURS.find((most) => hours <= most)
  return within === undefined ? 'over-24h' : `within-${within}h`
}

/** A tube counts on the day of its result. */
export function tubeCounts(state: TubeState): readonly Count[] {
  if (state.status === 'none' || !hasResult(state)) return []
  const { place, collectedAt, resultedAt } = state
  const turned = one('tubes-turned', place, resultedAt, band(collectedAt, resultedAt))
  if (!isFollowed(state)) return [turned]
  return [turned, one('pools-positive', place, resultedAt, state.resolvedAt === null ? 'open' : 'resolved')]
}

export const retestCounts = (state: RetestState): readonly Count[] =>
  state.status === 'none'
    ? []
    : [one('single-retests', state.place, state.heldAt, isOpenRetest(state) ? 'open' : state.status)]
