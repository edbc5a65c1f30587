import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { DispatchTube } from '../contract-tubes.ts'
import type { TestingRefusal } from '../refusals.ts'
import { openTube, type TubeReads, testingFact, tubePlace, tubeStream, tubeStreams } from '../tube-reads.ts'
import { isOnTheWay } from '../tube-state.ts'

/** The tube leaves the site; it is owed at a laboratory all the same. */
export const dispatchTube: Decision<DispatchTube, TubeReads, TestingRefusal> = {
  name: 'dispatch-tube',
  right: 'sample.collect',
  place: tubePlace,
  streams: tubeStreams,
  decide(command, states, context) {
    const open = openTube(command, states.tube.domain)
    if (!open.ok) return open
    const state = open.value
    const { tube, courier, laboratory, occurredAt } = command
    if (isOnTheWay(state) && state.status === 'inTransit')
      return refuse('tube-already-sent', { tube, at: state.dispatchedAt ?? '' })
    if (!isOnTheWay(state)) {
      const { receivedAt, laboratory: by } = state
      return refuse('tube-already-received', { tube, receivedAt, laboratory: by })
    }
    const refused = refuseMoment(occurredAt, context, state.collectedAt)
    if (refused) return refused
    const where = { place: state.place, occurredAt }
    return accept([testingFact('tube-dispatched', { tube, courier, laboratory }, [tubeStream(tube)], where)])
  },
}
