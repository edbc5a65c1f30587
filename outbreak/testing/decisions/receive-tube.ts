import type { Context, Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { ReceiveTube } from '../contract-tubes.ts'
import { owedBy } from '../owed.ts'
import type { TestingRefusal } from '../refusals.ts'
import { type TubeReads, testingFact, tubePlace, tubeStream, tubeStreams } from '../tube-reads.ts'
import { isOnTheWay, type KnownTube } from '../tube-state.ts'

function resultOwed(context: Context, { place }: KnownTube, { occurredAt }: ReceiveTube) {
  const result = owedBy(context, 'tube.result', 'tube-result', place, occurredAt)
  return result === undefined ? {} : { result }
}

/** The laboratory has the tube; from now on it owes the result. */
export const receiveTube: Decision<ReceiveTube, TubeReads, TestingRefusal> = {
  name: 'receive-tube',
  right: 'result.report',
  place: tubePlace,
  streams: tubeStreams,
  decide(command, states, context) {
    const { tube, laboratory, occurredAt } = command
    const state = states.tube.domain
    if (state.status === 'none') return refuse('tube-unknown', { tube }, { field: 'tube' })
    if (state.status === 'lost') return refuse('tube-ended', { tube })
    if (!isOnTheWay(state))
      return refuse('tube-already-received', { tube, receivedAt: state.receivedAt, laboratory: state.laboratory })
    const refused = refuseMoment(occurredAt, context, state.dispatchedAt ?? state.collectedAt)
    if (refused) return refused
    const data = { tube, laboratory, ...resultOwed(context, state, command) }
    return accept([testingFact('tube-received', data, [tubeStream(tube)], { place: state.place, occurredAt })])
  },
}
