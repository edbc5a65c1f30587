import type { Decision } from '#kernel/ledger/decision.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../../contract.ts'
import { factOf } from '../../facts.ts'
import { inOrder } from '../../in-order.ts'
import { shiftStream } from '../../shifts/state.ts'
import type { CloseIncident, FeedBackIncident, SignIncident } from '../contract.ts'
import type { IncidentEvents } from '../events.ts'
import { incidentOf, ON_INCIDENT, stepDecision, stepFact } from '../incident-reads.ts'
import { type IncidentReads, incidentStream } from '../state.ts'

/** Read, and going (签收): the first of the three clocks. */
export const signIncident: Decision<SignIncident, IncidentReads, PatrolRefusal> = {
  name: 'sign-incident',
  ...ON_INCIDENT,
  decide(command, states, context) {
    const known = incidentOf(command, states, context, ['dispatched'])
    if (!known.ok) return known
    const { incident, place, sent } = known.value
    const at = { streams: [incidentStream(incident)], place, occurredAt: command.occurredAt } as const
    return accept([factOf<IncidentEvents>()('incident-signed', { incident, shift: sent.shift }, at)])
  },
}

/** On the way (出警): the second. */
export const departIncident = stepDecision('depart-incident', 'incident-departed', ['dispatched', 'signed'])
/** On the scene (到场): the tier's own clock. */
export const arriveAtIncident = stepDecision('arrive-at-incident', 'unit-arrived', ['en-route'])

/** What was done (反馈): the third. The unit is on patrol again; the slip is still to be finished. */
export const feedBackIncident: Decision<FeedBackIncident, IncidentReads, PatrolRefusal> = {
  name: 'feed-back-incident',
  ...ON_INCIDENT,
  decide(command, states, context) {
    const known = incidentOf(command, states, context, ['on-scene'])
    if (!known.ok) return known
    const { incident, result, note, occurredAt } = command
    const { place, sent } = known.value
    const closeDueAt = plusHours(occurredAt, sent.closeHours)
    const data = { incident, shift: sent.shift, result, note, unit: sent.unit, closeDueAt }
    return accept([stepFact('incident-fed-back', data, place, occurredAt)])
  },
}

/** Finished (结案); one that turned out to be none is cancelled before anybody arrives. */
export const closeIncident: Decision<CloseIncident, IncidentReads, PatrolRefusal> = {
  name: 'close-incident',
  ...ON_INCIDENT,
  decide({ incident, outcome, occurredAt }, states, context) {
    const known = states.incident.domain
    if (known.status === 'none') return refuse('no-such-incident', { incident }, { field: 'incident' })
    const { status, place, sent } = known
    const early = outcome === 'cancelled' && status !== 'closed'
    if (status !== 'fed-back' && !early) return refuse('incident-not-in', { incident, status, wanted: 'fed-back' })
    const moment = inOrder(occurredAt, context, known.lastAt)
    if (!moment.ok) return moment
    const at = { streams: [incidentStream(incident)], place, occurredAt } as const
    const closed = factOf<IncidentEvents>()('incident-closed', { incident, outcome }, at)
    if (sent === null || status === 'fed-back') return accept([closed])
    const streams = [incidentStream(incident), shiftStream(sent.shift)] as const
    const back = { incident, shift: sent.shift }
    return accept([factOf<IncidentEvents>()('incident-withdrawn', back, { streams, place, occurredAt }), closed])
  },
}
