import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import {
  personFact,
  type ReturneeReads,
  returneePlace,
  returneeStream,
  travellingReturnee,
} from '../../people/reads.ts'
import type { Returnee } from '../../people/state.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { BookSeat } from '../contract.ts'
import { batchStream, knownBatch } from '../reads.ts'
import type { Batch, BatchState } from '../state.ts'

type Reads = ReturneeReads & { readonly batch: SubjectState<BatchState> }

/** The gates of the transport: wanted, verified, a place at home. Each keeps a seat waiting, and nobody inside. */
function refusePerson({ verified, wished, quarantine, batch }: Returnee) {
  if (wished === null) return refuse('wish-unknown')
  if (wished.wish !== 'batch') return refuse('help-not-wanted', { wish: wished.wish })
  if (verified === null) return refuse('address-unanswered')
  if (batch !== null) return refuse('seat-booked', { batch })
  return quarantine === null ? refuse('quarantine-not-booked') : undefined
}

function refuseSeat({ batch, status, seats, riders }: Batch) {
  if (status !== 'open') return refuse('batch-left', { batch, status })
  return riders.filter(({ exit }) => exit === null).length < seats ? undefined : refuse('batch-full', { batch, seats })
}

function decideSeat(command: BookSeat, states: Reads, context: Context) {
  const known = travellingReturnee(command, states, context)
  if (!known.ok) return known
  const batch = knownBatch(command, states, context)
  if (!batch.ok) return batch
  const refused = refusePerson(known.value) ?? refuseSeat(batch.value)
  if (refused) return refused
  const { county, verifier: receiver } = known.value
  const { returnee, occurredAt } = command
  const seat = { returnee, batch: command.batch, county, receiver }
  return accept([personFact('seat-booked', seat, { county, occurredAt, batch: command.batch })])
}

export const bookSeat: Decision<BookSeat, Reads, ResettlementRefusal> = {
  name: 'book-seat',
  right: 'return.plan',
  place: returneePlace,
  streams: (command) => ({ ...returneeStream(command), ...batchStream(command) }),
  decide: decideSeat,
}
