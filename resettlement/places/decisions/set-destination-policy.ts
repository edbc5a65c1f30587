import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { SetDestinationPolicy } from '../contract.ts'
import type { DestinationState } from '../state.ts'

type Reads = { readonly destination: SubjectState<DestinationState> }

/** A county's command says what it asks of anybody who comes home, and until when it stands by that. */
export const setDestinationPolicy: Decision<SetDestinationPolicy, Reads, ResettlementRefusal> = {
  name: 'set-destination-policy',
  right: 'return.policy',
  place: ({ county }) => county,
  streams: ({ county }) => ({ destination: streamId('destination', county) }),
  decide(command, _states, context) {
    const { occurredAt, ...data } = command
    const moment = refuseMoment(occurredAt, context)
    if (moment) return moment
    if (data.until <= occurredAt) return refuse('end-not-ahead', { until: data.until }, { field: 'until' })
    return accept([
      {
        type: 'destination-policy-set',
        data,
        streams: [streamId('destination', data.county)],
        place: data.county,
        occurredAt,
      },
    ])
  },
}
