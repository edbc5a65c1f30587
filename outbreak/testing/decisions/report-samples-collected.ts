import type { Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ReportSamplesCollected, TestingRefusal } from '../contract.ts'
import type { SamplesCollected } from '../events.ts'
import { openRoundOf, type RoundReads, roundPlace, roundStream } from '../round-reads.ts'

/** Tubes of one site and hour; the first of a round stops its start clock. */
export const reportSamplesCollected: Decision<ReportSamplesCollected, RoundReads, TestingRefusal> = {
  name: 'report-samples-collected',
  right: 'sample.collect',
  place: roundPlace,
  streams: roundStream,
  decide(command, states, context) {
    const open = openRoundOf(command, states, context)
    if (!open.ok) return open
    const { round, site, tubes, people, occurredAt } = command
    const { pooling, place } = open.value
    const most = tubes * pooling
    if (people > most)
      return refuse('more-people-than-tubes-hold', { tubes, pooling, most, people }, { field: 'people' })
    const fact: Fact<'samples-collected', SamplesCollected> = {
      type: 'samples-collected',
      data: { round, site, tubes, people },
      streams: [streamId('round', round)],
      place,
      occurredAt,
    }
    return accept([fact])
  },
}
