import type { Decision } from '#kernel/ledger/decision.ts'
import { later } from '#kernel/primitives/instant.ts'
import { endOfDay, localDate } from '#kernel/primitives/local-day.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { RecordWish } from '../contract.ts'
import type { ExitCode, Wish } from '../events.ts'
import { chainBearers, knownReturnee, personFact, type ReturneeReads, returneePlace, returneeStream } from '../reads.ts'

const EXIT_OF: Readonly<Record<Exclude<Wish, 'batch'>, ExitCode>> = {
  family: 'family-collects',
  'own-way': 'own-way',
  nothing: 'declined-help',
}

/** Asked, and answered. Declining is never refused while somebody is on the way: the seat is given back, and that is all. */
export const recordWish: Decision<RecordWish, ReturneeReads, ResettlementRefusal> = {
  name: 'record-wish',
  right: 'return.plan',
  place: returneePlace,
  bearers: (command, states) => [
    ...chainBearers(command, states),
    ...(states.returnee.domain.status === 'none' ? [] : [states.returnee.domain.verifier]),
  ],
  streams: returneeStream,
  decide(command, states, context) {
    const known = knownReturnee(command, states, context)
    if (!known.ok) return known
    const { returnee, wish, told, occurredAt } = command
    const { county, planner, batch, receivedAt, exit } = known.value
    if (receivedAt !== null) return refuse('already-received', { at: receivedAt })
    const homeDueAt = later(known.value.homeDueAt, endOfDay(localDate(occurredAt, context.zone), context.zone))
    const wished = personFact('wish-recorded', { returnee, wish, told, homeDueAt, planner }, { county, occurredAt })
    if (wish === 'batch') return accept([wished])
    const seat = exit === null ? batch : null
    const exited = { returnee, batch: seat, code: EXIT_OF[wish] }
    return accept([wished, personFact('returnee-exited', exited, { county, occurredAt, batch: seat })])
  },
}
