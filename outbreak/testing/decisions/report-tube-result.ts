import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { ReportTubeResult, TestingRefusal } from '../contract.ts'
import type { TubeResulted } from '../events.ts'
import type { TubeState } from '../state.ts'

type ReceivedTube = Extract<TubeState, { status: 'received' }>

function receivedTube(
  { tube, laboratory, occurredAt }: ReportTubeResult,
  state: TubeState,
  context: Context,
): Result<ReceivedTube, TestingRefusal> {
  if (state.status === 'none') return refuse('tube-unknown', { tube }, { field: 'tube' })
  if (state.status === 'collected') return refuse('tube-not-received', { tube })
  if (state.status === 'resulted') return refuse('tube-already-resulted', { tube, result: state.result })
  if (state.laboratory !== laboratory)
    return refuse('other-laboratory', { tube, received: state.laboratory, laboratory }, { field: 'laboratory' })
  return refuseMoment(occurredAt, context, state.receivedAt) ?? accept(state)
}

/** One result a tube, by the laboratory that has it. What follows from a positive is decided by `report-positive`. */
export const reportTubeResult: Decision<ReportTubeResult, { tube: SubjectState<TubeState> }, TestingRefusal> = {
  name: 'report-tube-result',
  right: 'result.report',
  place: (_, { tube }) => (tube.domain.status === 'none' ? null : tube.domain.place),
  streams: ({ tube }) => ({ tube: streamId('tube', tube) }),
  decide(command, states, context) {
    const state = receivedTube(command, states.tube.domain, context)
    if (!state.ok) return state
    const { tube, result, ct, laboratory, occurredAt } = command
    const fact: Fact<'tube-resulted', TubeResulted> = {
      type: 'tube-resulted',
      data: { tube, result, ct, laboratory },
      streams: [streamId('tube', tube)],
      place: state.value.place,
      occurredAt,
    }
    return accept([fact])
  },
}
