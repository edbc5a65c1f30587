import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../../contract.ts'
import { factOf } from '../../facts.ts'
import { inOrder } from '../../in-order.ts'
import type { ReceiveBatch } from '../contract.ts'
import type { KitEvents } from '../events.ts'
import { type BatchReads, batchStream } from '../state.ts'

/** Into the store, counted as one number. */
export const receiveBatch: Decision<ReceiveBatch, BatchReads, PatrolRefusal> = {
  name: 'receive-batch',
  right: 'patrol.lead',
  place: ({ place }) => place,
  streams: ({ batch }) => ({ batch: batchStream(batch) }),
  decide({ occurredAt, ...data }, states, context) {
    const moment = inOrder(occurredAt, context)
    if (!moment.ok) return moment
    const { batch, place } = data
    if (states.batch.domain !== null) return refuse('kit-batch-exists', { batch }, { field: 'batch' })
    return accept([factOf<KitEvents>()('batch-received', data, { streams: [batchStream(batch)], place, occurredAt })])
  },
}
