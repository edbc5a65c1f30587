import { applyRules } from '../duties/apply-rules.ts'
import { dutyRow } from '../duties/duty-row.ts'
import { evolveDuties, isDutyEvent } from '../duties/evolve-duties.ts'
import type { StreamId } from '../primitives/ids.ts'
import type { Recorded } from './event.ts'
import type { StreamKind, SubjectState } from './stream-kind.ts'
import type { Count, Row } from './table.ts'

/** A subject of which nothing is known yet. */
export const initialSubject = (kind: StreamKind): SubjectState => ({ domain: kind.initial, duties: [] })

/**
 * Folds one fact into a subject. `record-voided` changes nothing here: the store folds the subject again
 * from the start without the voided fact.
 */
export function foldSubject(kind: StreamKind, state: SubjectState, event: Recorded): SubjectState {
  if (event.type === 'record-voided') return state
  if (isDutyEvent(event)) return { domain: state.domain, duties: evolveDuties(state.duties, event) }
  return {
    // The registry has forgotten the kind's own event types; the store lets only those enter its streams.
    domain: kind.evolve(state.domain, event as never),
    duties: applyRules(state.duties, kind.duties, event),
  }
}

/** Rows of every table the subject appears in: the module's own, and one a duty. */
export const rowsOf = (kind: StreamKind, state: SubjectState, stream: StreamId): Row[] => [
  ...kind.rows(state.domain, stream),
  ...state.duties.map((duty) => dutyRow(duty, stream)),
]

export const countsOf = (kind: StreamKind, state: SubjectState, stream: StreamId): Count[] => [
  ...kind.counts(state.domain, stream),
]
