import type { Count } from '#kernel/ledger/table.ts'
import { countingDay } from '../counting-zone.ts'
import type { FigureWords } from '../figure-words.ts'
import { isOnTime, isOpen, type NeedState } from './state.ts'

/** Counted at the home. */
export const NEEDS_FIGURES = {
  'needs-requested': {
    zh: '居民需求',
    en: 'needs requested',
    unit: 'needs',
    part: 'kind',
    definition: { zh: '当日提出的需求，含重复产生的。', en: 'needs requested on the day, repeated ones included' },
  },
  'needs-on-time': {
    zh: '按时办结的需求',
    en: 'needs served in time',
    unit: 'needs',
    part: 'kind',
    definition: { zh: '当日送达且未超时限。', en: 'delivered on the day within every clock of the kind' },
  },
  'needs-late': {
    zh: '超时办结的需求',
    en: 'needs served late',
    unit: 'needs',
    part: 'kind',
    definition: { zh: '当日送达但超过时限。', en: 'delivered on the day past a clock' },
  },
  'needs-not-served': {
    zh: '未办成的需求',
    en: 'needs not served',
    unit: 'needs',
    part: 'reason',
    definition: { zh: '当日未能办成或不予办理，按原因。', en: 'failed or refused on the day, by reason' },
  },
} as const satisfies Record<string, FigureWords>

export function needCounts(state: NeedState): readonly Count[] {
  if (state.status === 'none') return []
  const { place, kind } = state
  const asked: Count = { figure: 'needs-requested', place, date: countingDay(state.requestedAt), part: kind, n: 1 }
  if (isOpen(state)) return [asked]
  const date = countingDay(state.endedAt)
  if (state.status !== 'delivered')
    return [asked, { figure: 'needs-not-served', place, date, part: state.reason, n: 1 }]
  return [asked, { figure: isOnTime(state) ? 'needs-on-time' : 'needs-late', place, date, part: kind, n: 1 }]
}
