import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { CloseBatch } from '../contract.ts'
import { type BatchReads, batchBearers, batchFact, batchPlace, batchStream, knownBatch } from '../reads.ts'
import { addsUp, tallyOf } from '../state.ts'

/** Closed when nobody is left over: gate, vehicle and door show the same people. */
export const closeBatch: Decision<CloseBatch, BatchReads, ResettlementRefusal> = {
  name: 'close-batch',
  right: 'return.plan',
  place: batchPlace,
  bearers: batchBearers,
  streams: batchStream,
  decide(command, states, context) {
    const known = knownBatch(command, states, context)
    if (!known.ok) return known
    const { batch, occurredAt } = command
    const { status, place } = known.value
    if (status === 'closed') return refuse('batch-closed', { batch })
    if (status === 'open') return refuse('batch-not-departed', { batch })
    const { open, ...tally } = tallyOf(known.value)
    if (open > 0) return refuse('people-open', { batch, open })
    // After a correction the numbers may differ with nobody open: then the wrong record is still to be found.
    if (!addsUp({ ...tally, open })) return refuse('count-differs', { aboard: tally.aboard, gate: tally.gate })
    return accept([batchFact('batch-closed', { batch, ...tally }, { place, occurredAt })])
  },
}
