import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type BeatReads, beatStream, usedBeat } from '../../beats/state.ts'
import type { PatrolRefusal } from '../../contract.ts'
import { factOf } from '../../facts.ts'
import { inOrder } from '../../in-order.ts'
import { type PlanReads, planStream, rulesOf, tierOf } from '../../plan/state.ts'
import type { ReportIncident } from '../contract.ts'
import type { IncidentEvents } from '../events.ts'
import { type IncidentReads, incidentStream } from '../state.ts'

/** Something needs a unit. The tier is the beat's unless the plan's tier for the place is named. */
export const reportIncident: Decision<ReportIncident, IncidentReads & BeatReads & PlanReads, PatrolRefusal> = {
  name: 'report-incident',
  right: 'patrol.serve',
  place: (_command, { beat }) => (beat.domain.status === 'none' ? null : beat.domain.place),
  streams: ({ incident, beat }) => ({
    incident: incidentStream(incident),
    beat: beatStream(beat),
    plan: planStream(beat),
  }),
  decide({ occurredAt, ...said }, states, context) {
    const { incident } = said
    const beat = usedBeat(said.beat, states.beat)
    if (!beat.ok) return beat
    const moment = inOrder(occurredAt, context)
    if (!moment.ok) return moment
    if (states.incident.domain.status !== 'none') return refuse('incident-exists', { incident }, { field: 'incident' })
    const rules = rulesOf(states, said.beat)
    if (!rules.ok) return rules
    const tier = said.tier === null ? accept(beat.value.tier) : tierOf(rules.value, said.tier)
    if (!tier.ok) return tier
    const { tier: id, seconds: tierSeconds, clockStart } = tier.value
    const { signSeconds, departSeconds, feedbackMinutes, closeHours } = rules.value
    const limits = { signSeconds, departSeconds, feedbackMinutes, closeHours }
    const data = { ...said, tier: id, tierSeconds, clockStart, answeredAt: said.answeredAt ?? occurredAt, limits }
    const at = { streams: [incidentStream(incident)], place: beat.value.place, occurredAt } as const
    return accept([factOf<IncidentEvents>()('incident-reported', data, at)])
  },
}
