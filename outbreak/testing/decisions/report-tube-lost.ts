import type { Decision } from '#kernel/ledger/decision.ts'
import { accept } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { ReportTubeLost } from '../contract-tubes.ts'
import { owedBy } from '../owed.ts'
import type { TestingRefusal } from '../refusals.ts'
import { openTube, type TubeReads, testingFact, tubePlace, tubeStream, tubeStreams } from '../tube-reads.ts'

/** The tube gives no result any more: its people are owed another sample. */
export const reportTubeLost: Decision<ReportTubeLost, TubeReads, TestingRefusal> = {
  name: 'report-tube-lost',
  right: 'result.report',
  place: tubePlace,
  streams: tubeStreams,
  decide(command, states, context) {
    const open = openTube(command, states.tube.domain)
    if (!open.ok) return open
    const state = open.value
    const { tube, reason, occurredAt } = command
    const last = 'receivedAt' in state ? state.receivedAt : (state.dispatchedAt ?? state.collectedAt)
    const refused = refuseMoment(occurredAt, context, last)
    if (refused) return refused
    const resample = owedBy(context, 'test.resample', 'resample', state.place, occurredAt)
    const data = { tube, reason, ...(resample === undefined ? {} : { resample }) }
    return accept([testingFact('tube-lost', data, [tubeStream(tube)], { place: state.place, occurredAt })])
  },
}
