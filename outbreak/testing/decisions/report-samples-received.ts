import type { Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ReportSamplesReceived } from '../contract.ts'
import type { SamplesReceived } from '../events.ts'
import type { TestingRefusal } from '../refusals.ts'
import { openRoundOf, type RoundReads, roundPlace, roundStream } from '../round-reads.ts'

/** Tubes at a laboratory; over all laboratories never more than were collected. */
export const reportSamplesReceived: Decision<ReportSamplesReceived, RoundReads, TestingRefusal> = {
  name: 'report-samples-received',
  right: 'result.report',
  place: roundPlace,
  streams: roundStream,
  decide(command, states, context) {
    const open = openRoundOf(command, states, context)
    if (!open.ok) return open
    const { round, laboratory, tubes, occurredAt } = command
    const { collected, received, place } = open.value
    if (received + tubes > collected)
      return refuse('more-tubes-than-collected', { collected, received, tubes }, { field: 'tubes' })
    const fact: Fact<'samples-received', SamplesReceived> = {
      type: 'samples-received',
      data: { round, laboratory, tubes },
      streams: [streamId('round', round)],
      place,
      occurredAt,
    }
    return accept([fact])
  },
}
