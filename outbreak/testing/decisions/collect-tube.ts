import type { Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { CollectTube, TestingRefusal } from '../contract.ts'
import type { TubeCollected } from '../events.ts'
import type { TubeState } from '../state.ts'

/** One person's own tube. */
export const collectTube: Decision<CollectTube, { tube: SubjectState<TubeState> }, TestingRefusal> = {
  name: 'collect-tube',
  right: 'sample.collect',
  place: ({ place }) => place,
  streams: ({ tube }) => ({ tube: streamId('tube', tube) }),
  decide(command, states, context) {
    const { occurredAt, place, ...data } = command
    if (states.tube.domain.status !== 'none') return refuse('tube-exists', { tube: data.tube }, { field: 'tube' })
    if (data.reason === 'round' && data.round === null) return refuse('round-not-given', {}, { field: 'round' })
    const moment = refuseMoment(occurredAt, context)
    if (moment) return moment
    const fact: Fact<'tube-collected', TubeCollected> = {
      type: 'tube-collected',
      data,
      streams: [streamId('tube', data.tube)],
      place,
      occurredAt,
    }
    return accept([fact])
  },
}
