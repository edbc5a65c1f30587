import type { Decision } from '#kernel/ledger/decision.ts'
import { addDays, endOfDay, localDate } from '#kernel/primitives/local-day.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { DeclareOutbreakEnd, OutbreakEndRefusal } from '../contract.ts'
import { endStanding } from '../standing.ts'
import { type EndReads, endFact, factsOf, followedOf, ofOutbreak } from './end-reads.ts'

/** Only after the last day is complete; heightened surveillance follows where the pack asks for it. */
export const declareOutbreakEnd: Decision<DeclareOutbreakEnd, EndReads, OutbreakEndRefusal> = {
  name: 'declare-outbreak-end',
  ...ofOutbreak,
  decide({ place, occurredAt }, states, context) {
    const followed = followedOf(states.end.domain, place)
    if (!followed.ok) return followed
    const { declared, lastAt, rule } = followed.value
    if (declared !== null) return refuse('end-declared', { place, declaredAt: declared.at }, { field: 'place' })
    const moment = refuseMoment(occurredAt, context, lastAt)
    if (moment) return moment
    const facts = factsOf(followed.value)
    const { day, of, dueAt } = endStanding(facts, occurredAt, context.zone)
    if (facts.anchorAt === null || dueAt === null) return refuse('cases-awaited', { awaiting: facts.awaiting })
    if (occurredAt < dueAt) return refuse('days-not-over', { day, of, dueAt }, { field: 'occurredAt' })
    const { postSurveillanceDays: more } = rule
    const heightenedUntil =
      more === 0 ? null : endOfDay(addDays(localDate(occurredAt, context.zone), more), context.zone)
    return accept([endFact('outbreak-end-declared', { place, anchorAt: facts.anchorAt, heightenedUntil }, occurredAt)])
  },
}
