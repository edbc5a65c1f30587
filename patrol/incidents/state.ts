import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import { type PlaceCode, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { IncidentDispatched, IncidentEvents, IncidentReported } from './events.ts'

export const INCIDENT_STATUSES = [
  'reported',
  'dispatched',
  'signed',
  'en-route',
  'on-scene',
  'fed-back',
  'closed',
] as const
export type IncidentStage = (typeof INCIDENT_STATUSES)[number]

interface Known extends IncidentReported {
  readonly status: IncidentStage
  readonly place: PlaceCode
  readonly reportedAt: Instant
  readonly lastAt: Instant
  readonly sent: (IncidentDispatched & { readonly at: Instant }) | null
  readonly signedAt: Instant | null
  readonly departedAt: Instant | null
  readonly arrivedAt: Instant | null
  readonly fedBackAt: Instant | null
  readonly result: string | null
  readonly feedback: string
  readonly closedAt: Instant | null
  readonly outcome: string | null
}
export type IncidentState = { readonly status: 'none' } | Known
export type KnownIncident = Known
export type IncidentReads = { readonly incident: SubjectState<IncidentState> }
export const incidentStream = (incident: string): StreamId => streamId('patrol-incident', incident)

/** Seconds from where the tier starts its clock to the scene; null until then. */
export function responseSeconds({ clockStart, answeredAt, sent, arrivedAt }: Known): number | null {
  if (sent === null || arrivedAt === null) return null
  const from = clockStart === 'dispatch' ? sent.at : answeredAt
  return (Date.parse(arrivedAt) - Date.parse(from)) / 1_000
}

function reported(event: Extract<RecordedIn<IncidentEvents>, { type: 'incident-reported' }>): Known {
  const { data, place, occurredAt: at } = event
  return {
    ...data,
    status: 'reported',
    place,
    reportedAt: at,
    lastAt: at,
    sent: null,
    signedAt: null,
    departedAt: null,
    arrivedAt: null,
    fedBackAt: null,
    result: null,
    feedback: '',
    closedAt: null,
    outcome: null,
  }
}

export function evolveIncident(state: IncidentState, event: RecordedIn<IncidentEvents>): IncidentState {
  if (event.type === 'incident-reported') return reported(event)
  if (state.status === 'none') return state
  const at = event.occurredAt
  const now = { ...state, lastAt: at }
  switch (event.type) {
    case 'incident-dispatched': {
      const again = { signedAt: null, departedAt: null, arrivedAt: null }
      return { ...now, ...again, status: 'dispatched', sent: { ...event.data, at } }
    }
    case 'incident-signed':
      return { ...now, status: 'signed', signedAt: at }
    case 'incident-departed':
      return { ...now, status: 'en-route', departedAt: at, signedAt: state.signedAt ?? at }
    case 'unit-arrived':
      return { ...now, status: 'on-scene', arrivedAt: at }
    case 'incident-fed-back': {
      const { result, note } = event.data
      return { ...now, status: 'fed-back', fedBackAt: at, result, feedback: note }
    }
    case 'incident-closed':
      return { ...now, status: 'closed', closedAt: at, outcome: event.data.outcome }
    case 'incident-withdrawn':
      return state
    default:
      return exhaustive(event)
  }
}
