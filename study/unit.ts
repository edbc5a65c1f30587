import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { StudyUnitAssigned, StudyUnitReported, UnitEvents } from './events.ts'

/** One unit within one campaign: it owes a report until it has given one. */
export type UnitState =
  | { readonly status: 'none' }
  | (StudyUnitAssigned & { readonly status: 'assigned'; readonly assignedAt: Instant })
  | (StudyUnitAssigned &
      Pick<StudyUnitReported, 'form' | 'sessions'> & {
        readonly status: 'reported'
        readonly assignedAt: Instant
        readonly reportedAt: Instant
        readonly reportedRec: Instant
      })

export function evolveUnit(state: UnitState, event: RecordedIn<UnitEvents>): UnitState {
  switch (event.type) {
    case 'study-unit-assigned':
      return { ...event.data, status: 'assigned', assignedAt: event.occurredAt }
    case 'study-unit-reported': {
      if (state.status === 'none') return state
      const { form, sessions } = event.data
      const reported = { reportedAt: event.occurredAt, reportedRec: event.recordedAt }
      return { ...state, ...reported, status: 'reported', form, sessions }
    }
    default:
      return exhaustive(event)
  }
}
