import type { Count } from '#kernel/ledger/table.ts'
import { type RoundState, resulted } from './state.ts'

/** What a round adds to the running figures, on the day it was opened; a cancelled round adds only itself. */
export const TESTING_FIGURES = {
  'testing.rounds': { zh: '核酸轮次', en: 'testing rounds', part: 'status of the round' },
  'testing.people': { zh: '采样人数', en: 'people sampled', part: '' },
  'testing.tubes': { zh: '采样管数', en: 'tubes collected', part: '' },
  'testing.results': { zh: '出结果管数', en: 'tubes with a result', part: '' },
  'testing.positiveTubes': { zh: '阳性管数', en: 'positive tubes', part: '' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string; readonly part: string }>
type Figure = keyof typeof TESTING_FIGURES

export function roundCounts(state: RoundState): readonly Count[] {
  if (state.status === 'none') return []
  const { place, countedDate: date } = state
  const count = (figure: Figure, n: number, part = ''): Count => ({ figure, place, date, part, n })
  const counts = [count('testing.rounds', 1, state.status)]
  if (state.status === 'cancelled') return counts
  counts.push(
    count('testing.people', state.people),
    count('testing.tubes', state.collected),
    count('testing.results', resulted(state)),
    count('testing.positiveTubes', state.positive),
  )
  return counts.filter(({ n }) => n !== 0)
}
