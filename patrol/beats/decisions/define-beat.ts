import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../../contract.ts'
import { factOf } from '../../facts.ts'
import { inOrder } from '../../in-order.ts'
import { type PlanReads, planStream, rulesOf, tierOf } from '../../plan/state.ts'
import type { CloseBeat, DefineBeat } from '../contract.ts'
import type { BeatsEvents } from '../events.ts'
import { type BeatReads, beatStream, usedBeat } from '../state.ts'

/** A beat (巡区): outline, tier, grade and the points that must be visited. */
export const defineBeat: Decision<DefineBeat, BeatReads & PlanReads, PatrolRefusal> = {
  name: 'define-beat',
  right: 'patrol.lead',
  place: ({ place }) => place,
  streams: ({ beat }) => ({ beat: beatStream(beat), plan: planStream(beat) }),
  decide({ place, occurredAt, tier: tierId, ...drawn }, states, context) {
    const moment = inOrder(occurredAt, context)
    if (!moment.ok) return moment
    const { beat, grade, ring, mustVisit } = drawn
    if (!beat.startsWith(`${place}-`)) return refuse('beat-outside-place', { beat, place }, { field: 'beat' })
    if (String(ring[0]) !== String(ring.at(-1))) return refuse('ring-not-closed', {}, { field: 'ring' })
    const twice = mustVisit.find(({ point }, n) => mustVisit.findIndex((one) => one.point === point) !== n)
    if (twice !== undefined) return refuse('point-twice', { point: twice.point }, { field: 'mustVisit' })
    const rules = rulesOf(states, beat)
    if (!rules.ok) return rules
    const tier = tierOf(rules.value, tierId)
    if (!tier.ok) return tier
    const litTarget = rules.value.grades.find((one) => one.grade === grade)?.litMinutes
    if (litTarget === undefined) return refuse('no-such-grade', { grade }, { field: 'grade' })
    const data = { ...drawn, tier: tier.value, litTarget }
    return accept([factOf<BeatsEvents>()('beat-defined', data, { streams: [beatStream(beat)], place, occurredAt })])
  },
}

/** What was lit there stays counted; nothing new is planned on it. */
export const closeBeat: Decision<CloseBeat, BeatReads, PatrolRefusal> = {
  name: 'close-beat',
  right: 'patrol.lead',
  place: (_command, { beat }) => (beat.domain.status === 'none' ? null : beat.domain.place),
  streams: ({ beat }) => ({ beat: beatStream(beat) }),
  decide({ beat, reason, occurredAt }, states, context) {
    const used = usedBeat(beat, states.beat)
    if (!used.ok) return used
    const moment = inOrder(occurredAt, context, used.value.drawnAt)
    if (!moment.ok) return moment
    const at = { streams: [beatStream(beat)], place: used.value.place, occurredAt } as const
    return accept([factOf<BeatsEvents>()('beat-closed', { beat, reason }, at)])
  },
}
