import type { Count } from '#kernel/ledger/table.ts'
import { countingDay } from '../counting-zone.ts'
import type { FigureWords } from '../figure-words.ts'
import type { AppealState } from './state.ts'

/** Counted at the place whose order is appealed. */
export const APPEALS_FIGURES = {
  'appeals-filed': {
    zh: '收到申诉',
    en: 'appeals filed',
    unit: 'appeals',
    part: 'grounds',
    definition: { zh: '当日提出的申诉。', en: 'appeals filed on the day' },
  },
  'appeals-decided': {
    zh: '裁决申诉',
    en: 'appeals decided',
    unit: 'appeals',
    part: 'outcome, and whether in time',
    definition: {
      zh: '当日裁决的申诉，按结果与是否按时。',
      en: 'appeals decided on the day, by outcome and timeliness',
    },
  },
} as const satisfies Record<string, FigureWords>

export function appealCounts(state: AppealState): readonly Count[] {
  if (state.status === 'none') return []
  const { place, grounds } = state
  const filed: Count = { figure: 'appeals-filed', place, date: countingDay(state.filedAt), part: grounds, n: 1 }
  if (state.status !== 'decided') return [filed]
  const part = `${state.outcome} ${state.endedAt <= state.decideDueAt ? 'on-time' : 'late'}`
  return [filed, { figure: 'appeals-decided', place, date: countingDay(state.endedAt), part, n: 1 }]
}
