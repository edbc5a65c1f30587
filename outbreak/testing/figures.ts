import type { Count } from '#kernel/ledger/table.ts'
import type { FigureWords } from '../figure-words.ts'
import { type RoundState, resulted } from './state.ts'

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
