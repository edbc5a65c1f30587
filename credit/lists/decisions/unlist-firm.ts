import type { Decision } from '#kernel/ledger/decision.ts'
import { accept } from '#kernel/primitives/result.ts'
import type { UnlistFirm } from '../contract.ts'
import { type EntryReads, entryFact, entryStreams, listedEntry, placeOfEntry } from '../entry-reads.ts'

/** Off its list: it is owed no contact, and no count of the list has it. */
export const unlistFirm: Decision<UnlistFirm, EntryReads> = {
  name: 'unlist-firm',
  right: 'credit.lead',
  place: placeOfEntry,
  streams: entryStreams,
  decide(command, states, context) {
    const known = listedEntry(command, states, context)
    if (!known.ok) return known
    const { entry, reason, occurredAt } = command
    return accept([entryFact('firm-unlisted', { entry, reason }, known.value.place, occurredAt)])
  },
}
