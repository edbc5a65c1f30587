import type { Count } from '#kernel/ledger/table.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import type { CommitmentState } from './commitment.ts'
import type { STUDY_FIGURES } from './figures.ts'
import { countsOf, type SessionState } from './session.ts'
import { ATTENDANCE } from './session-types.ts'
import type { UnitState } from './unit.ts'

/** A fold has no context, so flows are dated by the country's legal time. */
const day = (at: Instant): LocalDate => localDate(at, 'Asia/Shanghai')
type Figure = keyof typeof STUDY_FIGURES
type Counted = Omit<Count, 'figure'> & { readonly figure: Figure }

export function unitCounts(state: UnitState): readonly Counted[] {
  if (state.status !== 'reported') return []
  const { place, form: part } = state
  return [{ figure: 'study-units-reported', place, date: day(state.reportedAt), part, n: 1 }]
}

export function sessionCounts(state: SessionState): readonly Counted[] {
  if (state.status !== 'locked' || state.held === null) return []
  const { place } = state
  const date = day(state.held.startedAt)
  const counts = countsOf(state)
  const attendances = ATTENDANCE.map(
    (part): Counted => ({ figure: 'study-attendances', place, date, part, n: counts[part] }),
  )
  return [
    { figure: 'study-sessions-locked', place, date, part: state.type, n: 1 },
    ...attendances.filter(({ n }) => n > 0),
  ]
}

export function commitmentCounts(state: CommitmentState): readonly Counted[] {
  if (state.status !== 'kept') return []
  const part = state.keptAt <= state.firstDueAt ? 'in-time' : 'later'
  return [{ figure: 'study-commitments-kept', place: state.place, date: day(state.keptAt), part, n: 1 }]
}
