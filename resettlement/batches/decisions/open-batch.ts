import type { Decision } from '#kernel/ledger/decision.ts'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import { postId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { returnDue } from '../../clocks.ts'
import { refuseMoment } from '../../moment.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { OpenBatch } from '../contract.ts'
import { type BatchReads, batchFact, batchStream } from '../reads.ts'

/** A batch is the city's: its place is the city, whichever counties its people go to. */
export const openBatch: Decision<OpenBatch, BatchReads, ResettlementRefusal> = {
  name: 'open-batch',
  right: 'return.plan',
  place: ({ place }) => place,
  streams: batchStream,
  decide(command, states, context) {
    const { occurredAt, ...said } = command
    if (states.batch.domain.status !== 'none') return refuse('batch-exists', { batch: said.batch }, { field: 'batch' })
    const moment = refuseMoment(occurredAt, context)
    if (moment) return moment
    if (said.departsAt < occurredAt)
      return refuse('departure-past', { departsAt: said.departsAt }, { field: 'departsAt' })
    if (said.giver === said.escort) return refuse('same-signer', {}, { field: 'escort' })
    const { place } = said
    if (place !== placeOfCity(context.city))
      return refuse('stay-outside-city', { place, city: context.city }, { field: 'place' })
    const closeDueAt = returnDue(context, 'return.batch', said.departsAt)
    const data = { ...said, planner: postId(place, 'bureau'), closeDueAt }
    return accept([batchFact('batch-opened', data, { place, occurredAt })])
  },
}
