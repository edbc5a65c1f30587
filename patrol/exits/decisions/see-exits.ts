import type { Decision } from '#kernel/ledger/decision.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../../contract.ts'
import { factOf } from '../../facts.ts'
import { inOrder } from '../../in-order.ts'
import { type PlanReads, planStream, rulesOf } from '../../plan/state.ts'
import type { AskExitWatch, SeeExits } from '../contract.ts'
import type { ExitsEvents } from '../events.ts'
import { type ExitsReads, exitsStream } from '../state.ts'

/** A place and a time: that is all a patrol is told. */
export const askExitWatch: Decision<AskExitWatch, ExitsReads & PlanReads, PatrolRefusal> = {
  name: 'ask-exit-watch',
  right: 'patrol.lead',
  place: ({ place }) => place,
  streams: ({ place }) => ({ exits: exitsStream(place), plan: planStream(place) }),
  decide({ place, unit, until, occurredAt }, states, context) {
    const known = states.exits.domain
    const moment = inOrder(occurredAt, context, known?.lastAt)
    if (!moment.ok) return moment
    if (known?.status === 'watched') return refuse('exits-watched', { place, unit: known.unit })
    const rules = rulesOf(states, place)
    if (!rules.ok) return rules
    const everyHours = rules.value.exitCheckHours
    const data = { place, unit, until, dueAt: plusHours(occurredAt, everyHours), everyHours }
    return accept([
      factOf<ExitsEvents>()('exit-watch-asked', data, { streams: [exitsStream(place)], place, occurredAt }),
    ])
  },
}

/** Every entrance with its photograph; the next look is owed from here on, while the order stands. */
export const seeExits: Decision<SeeExits, ExitsReads, PatrolRefusal> = {
  name: 'see-exits',
  right: 'patrol.serve',
  place: (_command, { exits }) => exits.domain?.place ?? null,
  bearers: (_command, { exits }) => (exits.domain === null ? [] : [exits.domain.unit]),
  streams: ({ place }) => ({ exits: exitsStream(place) }),
  decide({ place, entrances, inspector, occurredAt }, states, context) {
    const known = states.exits.domain
    if (known === null || known.status !== 'watched') return refuse('exits-not-watched', { place }, { field: 'place' })
    const { unit, until, everyHours, lastAt } = known
    if (context.actor.post !== unit) return refuse('not-your-exits', { place, unit })
    const moment = inOrder(occurredAt, context, lastAt)
    if (!moment.ok) return moment
    const next = plusHours(occurredAt, everyHours)
    const nextDueAt = until !== null && next > until ? null : next
    const blocked = entrances.filter(({ open }) => !open).map(({ entrance }) => entrance)
    const data = { place, unit, entrances, blocked, inspector, nextDueAt }
    return accept([factOf<ExitsEvents>()('exits-seen', data, { streams: [exitsStream(place)], place, occurredAt })])
  },
}
