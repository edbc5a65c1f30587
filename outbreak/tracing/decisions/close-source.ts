import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { CloseSource } from '../contract.ts'
import type { TracingRefusal } from '../refusals.ts'
import { inquiryFact, inquiryOf, type TracedReads, tracedCase, tracedPlace, tracedStream } from '../tracing-reads.ts'

/** Unknown, said with its reason, after the person was asked. */
export const closeSource: Decision<CloseSource, TracedReads, TracingRefusal> = {
  name: 'close-source',
  right: 'case.interview',
  place: tracedPlace,
  streams: tracedStream,
  decide(command, states, context) {
    const traced = tracedCase(command, states, context)
    if (!traced.ok) return traced
    const { person, because, occurredAt } = command
    const { held, linked, closed } = inquiryOf(traced.value)
    const settled = linked ?? closed
    if (settled !== null) return refuse('source-known', { person, at: settled.at }, { field: 'person' })
    if (held === null) return refuse('interview-first', { person }, { field: 'person' })
    return accept([inquiryFact('source-closed', { person, because }, traced.value, occurredAt)])
  },
}
