import type { Count } from '#kernel/ledger/table.ts'
import { countingDay } from '../counting-zone.ts'
import type { FigureWords } from '../figure-words.ts'
import type { DisinfectionState, PremisesState } from './state.ts'

/** Counted where the premises are, on the day of the act. */
export const PREMISES_FIGURES = {
  'premises-closed': {
    zh: '关停场所',
    en: 'premises closed',
    unit: 'premises',
    part: 'kind',
    definition: { zh: '当日下令关停的场所。', en: 'premises closed by order on the day' },
  },
  'premises-reopened': {
    zh: '恢复开放场所',
    en: 'premises reopened',
    unit: 'premises',
    part: 'stage',
    definition: { zh: '当日恢复开放的场所，按阶段。', en: 'premises reopened on the day, by stage' },
  },
  'places-disinfected': {
    zh: '终末消毒',
    en: 'places finally disinfected',
    unit: 'places',
    part: '',
    definition: { zh: '当日完成终末消毒的地点。', en: 'places finally disinfected on the day' },
  },
  'area-disinfected': {
    zh: '消毒面积',
    en: 'area disinfected',
    unit: 'm2',
    part: '',
    definition: { zh: '当日终末消毒面积（平方米）。', en: 'area finally disinfected on the day, in m²' },
  },
} as const satisfies Record<string, FigureWords>

export function premisesCounts(state: PremisesState): readonly Count[] {
  if (state.status === 'none') return []
  const { place, kind, closings, reopenings } = state
  return [
    ...closings.map((at): Count => ({ figure: 'premises-closed', place, date: countingDay(at), part: kind, n: 1 })),
    ...reopenings.map(
      ({ at, stage }): Count => ({ figure: 'premises-reopened', place, date: countingDay(at), part: stage, n: 1 }),
    ),
  ]
}

export function disinfectionCounts(state: DisinfectionState): readonly Count[] {
  if (state.status !== 'done') return []
  const { place, areaM2 } = state
  const date = countingDay(state.doneAt)
  return [
    { figure: 'places-disinfected', place, date, part: '', n: 1 },
    { figure: 'area-disinfected', place, date, part: '', n: areaM2 },
  ]
}
