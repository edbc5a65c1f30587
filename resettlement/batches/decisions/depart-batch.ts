import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { bothSigned } from '../../people/state.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { DepartBatch } from '../contract.ts'
import { type BatchReads, batchBearers, batchFact, batchPlace, batchStream, knownBatch } from '../reads.ts'
import { tallyOf } from '../state.ts'

/** The vehicle leaves when everybody on the list is signed for or out by a code, and as many are on board. */
export const departBatch: Decision<DepartBatch, BatchReads, ResettlementRefusal> = {
  name: 'depart-batch',
  right: 'return.sign',
  place: batchPlace,
  bearers: batchBearers,
  streams: batchStream,
  decide(command, states, context) {
    const known = knownBatch(command, states, context)
    if (!known.ok) return known
    const { batch, aboard, occurredAt } = command
    const { status, riders, place } = known.value
    if (status !== 'open') return refuse('batch-left', { batch, status })
    const unsigned = riders.find(({ signed, exit }) => exit === null && !bothSigned(signed.gate))
    if (unsigned !== undefined) return refuse('gate-unsigned', { returnee: unsigned.returnee })
    const { gate } = tallyOf(known.value)
    if (aboard !== gate) return refuse('count-differs', { aboard, gate }, { field: 'aboard' })
    const people = riders.filter(({ exit }) => exit === null).map(({ returnee }) => returnee)
    return accept([batchFact('batch-departed', { batch, aboard }, { place, occurredAt, people })])
  },
}
