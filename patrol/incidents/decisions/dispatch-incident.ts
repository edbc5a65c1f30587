import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { StreamId } from '#kernel/primitives/ids.ts'
import { type Instant, plusMinutes } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../../contract.ts'
import { factOf, plusSeconds } from '../../facts.ts'
import { inOrder } from '../../in-order.ts'
import { type KnownShift, onIncident, type ShiftState, shiftStream } from '../../shifts/state.ts'
import type { DispatchIncident } from '../contract.ts'
import type { IncidentDispatched, IncidentEvents } from '../events.ts'
import { type IncidentReads, incidentStream, type KnownIncident } from '../state.ts'

type Reads = IncidentReads & { readonly shift: SubjectState<ShiftState> }

const leads = ({ actor }: Context): boolean => actor.grants.some(({ right }) => right === 'patrol.lead')

/** A unit may take on only what its own patrol found. */
const isOwnFinding = (incident: KnownIncident, shift: KnownShift, { actor }: Context): boolean =>
  incident.source === 'patrol' && shift.unit === actor.post

function clocks(incident: KnownIncident, at: Instant) {
  const { limits } = incident
  const tierStart = incident.clockStart === 'dispatch' ? at : incident.answeredAt
  return {
    signDueAt: plusSeconds(at, limits.signSeconds),
    departDueAt: plusSeconds(at, limits.departSeconds),
    arriveDueAt: plusSeconds(tierStart, incident.tierSeconds),
    feedbackDueAt: plusMinutes(at, limits.feedbackMinutes),
    closeHours: limits.closeHours,
  }
}

/** A shift on the street is sent; sent anew before it has arrived, the first is free again. */
export const dispatchIncident: Decision<DispatchIncident, Reads, PatrolRefusal> = {
  name: 'dispatch-incident',
  right: 'patrol.serve',
  place: (_command, { incident }) => (incident.domain.status === 'none' ? null : incident.domain.place),
  streams: ({ incident, shift }) => ({
    incident: incidentStream(incident),
    shift: shiftStream(shift),
  }),
  decide({ incident, shift, occurredAt }, states, context) {
    const known = states.incident.domain
    if (known.status === 'none') return refuse('no-such-incident', { incident }, { field: 'incident' })
    const moment = inOrder(occurredAt, context, known.lastAt)
    if (!moment.ok) return moment
    if (!['reported', 'dispatched', 'signed', 'en-route'].includes(known.status))
      return refuse('incident-not-in', { incident, status: known.status, wanted: 'reported' })
    const on = states.shift.domain
    if (on.status !== 'on-street')
      return refuse('shift-not-on-street', { shift, status: on.status }, { field: 'shift' })
    if (onIncident(on)) return refuse('shift-on-incident', { shift, status: on.unitStatus ?? '' }, { field: 'shift' })
    if (!leads(context) && !isOwnFinding(known, on, context)) return refuse('only-own-finding')
    const data: IncidentDispatched = { incident, shift, unit: on.unit, ...clocks(known, occurredAt) }
    const { place } = known
    const streams: [StreamId, StreamId] = [incidentStream(incident), shiftStream(shift)]
    const sent = factOf<IncidentEvents>()('incident-dispatched', data, { streams, place, occurredAt })
    if (known.sent === null) return accept([sent])
    const freed = known.sent.shift
    const back: [StreamId, StreamId] = [incidentStream(incident), shiftStream(freed)]
    const withdrawn = { incident, shift: freed }
    return accept([
      factOf<IncidentEvents>()('incident-withdrawn', withdrawn, { streams: back, place, occurredAt }),
      sent,
    ])
  },
}
