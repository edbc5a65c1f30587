import type { PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { PatrolRules } from '../plan/contract.ts'
import type { CloseIncident, FeedBackIncident, IncidentKind, ReportIncident } from './contract.ts'

/** The plan's limits as they stood when it was reported. */
export type IncidentLimits = Pick<PatrolRules, 'signSeconds' | 'departSeconds' | 'feedbackMinutes' | 'closeHours'>

/** Stream: `patrol-incident/<incident>`; from the dispatch on, the shift's too. */
export interface IncidentReported {
  readonly incident: string
  readonly beat: string
  readonly kind: IncidentKind
  readonly source: ReportIncident['source']
  readonly tier: string
  readonly tierSeconds: number
  readonly clockStart: 'dispatch' | 'call-answered'
  readonly answeredAt: Instant
  readonly limits: IncidentLimits
  readonly note: string
}
/** Every clock is set here: to sign for, to depart, on scene by the tier, to feed back. */
export interface IncidentDispatched {
  readonly incident: string
  readonly shift: string
  readonly unit: PostId
  readonly signDueAt: Instant
  readonly departDueAt: Instant
  readonly arriveDueAt: Instant
  readonly feedbackDueAt: Instant
  readonly closeHours: number
}
export interface IncidentStep {
  readonly incident: string
  readonly shift: string
}
export interface IncidentFedBack extends IncidentStep {
  readonly result: FeedBackIncident['result']
  readonly note: string
  readonly unit: PostId
  readonly closeDueAt: Instant
}
export interface IncidentClosed {
  readonly incident: string
  readonly outcome: CloseIncident['outcome']
}
export interface IncidentEvents {
  'incident-reported': IncidentReported
  'incident-dispatched': IncidentDispatched
  'incident-signed': IncidentStep
  'incident-departed': IncidentStep
  'unit-arrived': IncidentStep
  'incident-fed-back': IncidentFedBack
  'incident-closed': IncidentClosed
  /** Another shift is sent, or none is needed: the first is free again. */
  'incident-withdrawn': IncidentStep
}
