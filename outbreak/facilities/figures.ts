import type { Count } from '#kernel/ledger/table.ts'
import { countingDay } from '../counting-zone.ts'
import type { FigureWords } from '../figure-words.ts'
import type { FacilityState } from './state.ts'

export const FACILITIES_FIGURES = {
  'beds-added': {
    zh: '新增床位',
    en: 'beds added',
    unit: 'beds',
    part: 'kind of facility',
    definition: {
      zh: '当日启用、增加（减去撤除）的床位；累计即现有床位，含停用床位。',
      en: 'beds opened or added, less those taken away, on the day; the running total is the beds there are, blocked ones among them',
    },
  },
} as const satisfies Record<string, FigureWords>

export function facilityCounts(state: FacilityState): readonly Count[] {
  if (state.status === 'none') return []
  const { place, kind: part } = state
  return state.bedChanges
    .filter(({ beds }) => beds !== 0)
    .map(({ at, beds }) => ({ figure: 'beds-added', place, date: countingDay(at), part, n: beds }))
}
