import type { Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { ReceiveTube, TestingRefusal } from '../contract.ts'
import type { TubeReceived } from '../events.ts'
import type { TubeState } from '../state.ts'

/** The laboratory has the tube, once. */
export const receiveTube: Decision<ReceiveTube, { tube: SubjectState<TubeState> }, TestingRefusal> = {
  name: 'receive-tube',
  right: 'result.report',
  place: (_, { tube }) => (tube.domain.status === 'none' ? null : tube.domain.place),
  streams: ({ tube }) => ({ tube: streamId('tube', tube) }),
  decide({ tube, laboratory, occurredAt }, states, context) {
    const state = states.tube.domain
    if (state.status === 'none') return refuse('tube-unknown', { tube }, { field: 'tube' })
    if (state.status !== 'collected')
      return refuse('tube-already-received', { tube, receivedAt: state.receivedAt, laboratory: state.laboratory })
    const moment = refuseMoment(occurredAt, context, state.collectedAt)
    if (moment) return moment
    const fact: Fact<'tube-received', TubeReceived> = {
      type: 'tube-received',
      data: { tube, laboratory },
      streams: [streamId('tube', tube)],
      place: state.place,
      occurredAt,
    }
    return accept([fact])
  },
}
