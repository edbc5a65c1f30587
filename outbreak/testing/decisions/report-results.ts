import type { Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ReportResults } from '../contract.ts'
import type { ResultsReported } from '../events.ts'
import type { TestingRefusal } from '../refusals.ts'
import { openRoundOf, type RoundReads, roundPlace, roundStream } from '../round-reads.ts'
import { resulted } from '../state.ts'

/** Counted results; over all laboratories never more than tubes were received. */
export const reportResults: Decision<ReportResults, RoundReads, TestingRefusal> = {
  name: 'report-results',
  right: 'result.report',
  place: roundPlace,
  streams: roundStream,
  decide(command, states, context) {
    const open = openRoundOf(command, states, context)
    if (!open.ok) return open
    const { round, laboratory, negative, positive, invalid, occurredAt } = command
    const results = negative + positive + invalid
    if (results === 0) return refuse('no-results-given')
    const { received, place } = open.value
    const before = resulted(open.value)
    if (before + results > received)
      return refuse('more-results-than-tubes', { received, resulted: before, results }, { field: 'negative' })
    const fact: Fact<'results-reported', ResultsReported> = {
      type: 'results-reported',
      data: { round, laboratory, negative, positive, invalid },
      streams: [streamId('round', round)],
      place,
      occurredAt,
    }
    return accept([fact])
  },
}
