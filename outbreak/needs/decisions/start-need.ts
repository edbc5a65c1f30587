import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { NeedsRefusal, StartNeed } from '../contract.ts'
import { NEED_RULES } from '../contract-kinds.ts'
import { type NeedReads, needFact, needStream, openNeed, servingNeed } from '../need-reads.ts'

/** On the way. In an emergency nobody waits for somebody to take it on first; planned care needs its slot. */
export const startNeed: Decision<StartNeed, NeedReads, NeedsRefusal> = {
  name: 'start-need',
  ...servingNeed,
  streams: needStream,
  decide(command, states, context) {
    const open = openNeed(command, states, context)
    if (!open.ok) return open
    const { need, vehicle, occurredAt } = command
    const { status, kind, place } = open.value
    if (status === 'underway') return refuse('need-already-accepted', { need, status })
    if (status === 'requested' && NEED_RULES[kind].measured === 'slot') return refuse('slot-missing')
    return accept([needFact('need-started', { need, vehicle }, place, occurredAt)])
  },
}
