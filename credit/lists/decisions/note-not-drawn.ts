import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { NoteNotDrawn } from '../contract.ts'
import { type EntryReads, entryFact, entryStreams, listedEntry, placeOfEntry } from '../entry-reads.ts'

/** The gap between signed and drawn has a reason, by line. */
export const noteNotDrawn: Decision<NoteNotDrawn, EntryReads> = {
  name: 'note-not-drawn',
  right: 'credit.work',
  place: placeOfEntry,
  streams: entryStreams,
  decide(command, states, context) {
    const known = listedEntry(command, states, context)
    if (!known.ok) return known
    const { entry, reason, occurredAt } = command
    if (known.value.contacted === null) return refuse('not-contacted-yet', { entry })
    return accept([entryFact('not-drawn-noted', { entry, reason }, known.value.place, occurredAt)])
  },
}
