import type { Decision } from '#kernel/ledger/decision.ts'
import { accept } from '#kernel/primitives/result.ts'
import type { ContactListedFirm } from '../contract.ts'
import { type EntryReads, entryFact, entryStreams, listedEntry, placeOfEntry } from '../entry-reads.ts'

/** One to one, with the way and what the firm wants; the last contact counts. */
export const contactListedFirm: Decision<ContactListedFirm, EntryReads> = {
  name: 'contact-listed-firm',
  right: 'credit.work',
  place: placeOfEntry,
  streams: entryStreams,
  decide(command, states, context) {
    const known = listedEntry(command, states, context)
    if (!known.ok) return known
    const { entry, way, wants, occurredAt } = command
    return accept([entryFact('listed-firm-contacted', { entry, way, wants }, known.value.place, occurredAt)])
  },
}
