import type { Count } from '#kernel/ledger/table.ts'
import { countingDay } from '../counting-zone.ts'
import type { FigureWords } from '../figure-words.ts'
import type { HouseholdState } from './state.ts'

/** Counted at the home, on the day of its latest record. */
export const HOUSEHOLDS_FIGURES = {
  'households-listed': {
    zh: '登记住户',
    en: 'households listed',
    unit: 'households',
    part: '',
    definition: { zh: '最近一次登记在当日的住户。', en: 'households whose latest record is of the day' },
  },
  'vulnerable-listed': {
    zh: '登记重点照护居民',
    en: 'residents to look after',
    unit: 'persons',
    part: 'kind',
    definition: {
      zh: '上述住户中需要照护的居民，按类别；一人多类分别计。',
      en: 'residents of those households by kind; one person may be of several kinds',
    },
  },
} as const satisfies Record<string, FigureWords>

export function householdCounts(state: HouseholdState): readonly Count[] {
  if (state.status === 'none') return []
  const { place, residents } = state
  const date = countingDay(state.recordedAt)
  return [
    { figure: 'households-listed', place, date, part: '', n: 1 },
    ...residents.flatMap(({ vulnerable }) =>
      vulnerable.map((part): Count => ({ figure: 'vulnerable-listed', place, date, part, n: 1 })),
    ),
  ]
}
