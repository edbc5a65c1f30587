import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { AcceptNeed, NeedsRefusal } from '../contract.ts'
import { NEED_RULES } from '../contract-kinds.ts'
import { type NeedReads, needFact, needStream, openNeed, servingNeed } from '../need-reads.ts'

/** Taken on. Planned care is taken on with its slot, so that "accepted" means arranged. */
export const acceptNeed: Decision<AcceptNeed, NeedReads, NeedsRefusal> = {
  name: 'accept-need',
  ...servingNeed,
  streams: needStream,
  decide(command, states, context) {
    const open = openNeed(command, states, context)
    if (!open.ok) return open
    const { need, slotAt, occurredAt } = command
    const { status, kind, careAt, place } = open.value
    if (status !== 'requested') return refuse('need-already-accepted', { need, status })
    if (NEED_RULES[kind].measured === 'slot') {
      if (slotAt === null) return refuse('slot-missing', {}, { field: 'slotAt' })
      if (careAt !== null && slotAt > careAt) return refuse('slot-too-late', { slotAt, careAt }, { field: 'slotAt' })
    }
    return accept([needFact('need-accepted', { need, slotAt }, place, occurredAt)])
  },
}
