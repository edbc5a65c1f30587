import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { StartTubeTest } from '../contract-tubes.ts'
import { type PlateState, plateStream } from '../plate-state.ts'
import type { TestingRefusal } from '../refusals.ts'
import { openTube, type TubeReads, testingFact, tubePlace, tubeStream } from '../tube-reads.ts'
import { isOnTheWay } from '../tube-state.ts'

type Reads = TubeReads & { readonly plate: SubjectState<PlateState> }

/** A tube into a well of its own: what is pooled in the tube is never pooled again. */
export const startTubeTest: Decision<StartTubeTest, Reads, TestingRefusal> = {
  name: 'start-tube-test',
  right: 'result.report',
  place: tubePlace,
  streams: ({ tube, laboratory, plate }) => ({ tube: tubeStream(tube), plate: plateStream(laboratory, plate) }),
  decide(command, states, context) {
    const open = openTube(command, states.tube.domain)
    if (!open.ok) return open
    const state = open.value
    const { tube, laboratory, plate, well, occurredAt } = command
    if (isOnTheWay(state)) return refuse('tube-not-received', { tube })
    if (state.laboratory !== laboratory)
      return refuse('other-laboratory', { tube, received: state.laboratory, laboratory }, { field: 'laboratory' })
    if (state.testing !== null) {
      const same = state.testing.plate === plate && state.testing.well === well
      // A plate that is sent twice is the same plate.
      return same ? accept([]) : refuse('tube-already-testing', { tube, ...state.testing })
    }
    const other = states.plate.domain.wells[well]
    const again = context.policy.testing?.repooling.allowed === true
    if (other !== undefined && !again) return refuse('well-taken', { plate, well, other }, { field: 'well' })
    const refused = refuseMoment(occurredAt, context, state.receivedAt)
    if (refused) return refused
    const streams = [tubeStream(tube), plateStream(laboratory, plate)] as const
    const where = { place: state.place, occurredAt }
    return accept([testingFact('tube-testing-started', { tube, laboratory, plate, well }, streams, where)])
  },
}
