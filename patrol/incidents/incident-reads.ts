import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { PlaceCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../contract.ts'
import { factOf } from '../facts.ts'
import { inOrder } from '../in-order.ts'
import { shiftStream } from '../shifts/state.ts'
import type { SignIncident } from './contract.ts'
import type { IncidentDispatched, IncidentEvents, IncidentStep } from './events.ts'
import { type IncidentReads, type IncidentStage, incidentStream, type KnownIncident } from './state.ts'

/** Right, place and bearers of every act on an incident: the unit it was given to, or a post over the place. */
export const ON_INCIDENT = {
  right: 'patrol.serve',
  place: (_command: unknown, { incident }: IncidentReads): PlaceCode | null =>
    incident.domain.status === 'none' ? null : incident.domain.place,
  bearers: (_command: unknown, { incident }: IncidentReads): readonly PostId[] =>
    incident.domain.status === 'none' || incident.domain.sent === null ? [] : [incident.domain.sent.unit],
  streams: ({ incident }: { readonly incident: string }): { incident: StreamId } => ({
    incident: incidentStream(incident),
  }),
} as const

export type SentIncident = KnownIncident & { readonly sent: IncidentDispatched & { readonly at: Instant } }

/** The incident, when the acting unit is the one it was given to and the step is the next in order. */
export function incidentOf(
  { incident, occurredAt }: SignIncident,
  states: IncidentReads,
  context: Context,
  wanted: readonly IncidentStage[],
): Result<SentIncident, PatrolRefusal> {
  const known = states.incident.domain
  if (known.status === 'none') return refuse('no-such-incident', { incident }, { field: 'incident' })
  const { sent, status } = known
  if (sent === null || !wanted.includes(status))
    return refuse('incident-not-in', { incident, status, wanted: wanted.join(', ') })
  if (context.actor.post !== sent.unit) return refuse('not-your-incident', { incident, unit: sent.unit })
  const moment = inOrder(occurredAt, context, known.lastAt)
  return moment.ok ? accept({ ...known, sent }) : moment
}

/** A fact of the incident and of the shift that answers it. */
export const stepFact = <T extends keyof IncidentEvents>(
  type: T,
  data: IncidentEvents[T] & IncidentStep,
  place: PlaceCode,
  occurredAt: Instant,
) => {
  const streams: [StreamId, StreamId] = [incidentStream(data.incident), shiftStream(data.shift)]
  return factOf<IncidentEvents>()(type, data, { streams, place, occurredAt })
}

type Marked = 'incident-departed' | 'unit-arrived'
/** One tap that is a clock stopped and a status set in one. */
export const stepDecision = (
  name: string,
  type: Marked,
  wanted: readonly IncidentStage[],
): Decision<SignIncident, IncidentReads, PatrolRefusal> => ({
  name,
  ...ON_INCIDENT,
  decide(command, states, context) {
    const known = incidentOf(command, states, context, wanted)
    if (!known.ok) return known
    const { incident, place, sent } = known.value
    return accept([stepFact(type, { incident, shift: sent.shift }, place, command.occurredAt)])
  },
})
