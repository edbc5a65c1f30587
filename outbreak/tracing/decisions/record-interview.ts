import type { Context, Decision } from '#kernel/ledger/decision.ts'
import { clockDue } from '#kernel/policy/clock-due.ts'
import { answeringPost } from '#kernel/positions/answering.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { KnownCase } from '../../cases/state.ts'
import type { RecordInterview } from '../contract.ts'
import type { InterviewHeld } from '../events.ts'
import type { TracingRefusal } from '../refusals.ts'
import { inquiryFact, inquiryOf, type TracedReads, tracedCase, tracedPlace, tracedStream } from '../tracing-reads.ts'

function refuseTimes({ onsetAt, places, occurredAt }: RecordInterview) {
  if (onsetAt !== null && onsetAt > occurredAt)
    return refuse('onset-in-future', { onsetAt, occurredAt }, { field: 'onsetAt' })
  const backward = places.find(({ from, until }) => until < from)
  if (backward === undefined) return undefined
  const { place, from, until } = backward
  return refuse('stay-ends-before-start', { place, from, until }, { field: 'places' })
}

function interviewHeld(command: RecordInterview, found: KnownCase, context: Context): InterviewHeld {
  const { notReached: _, occurredAt, ...told } = command
  const { linked } = inquiryOf(found)
  const known = found.record.indexCase !== null || linked !== null
  return {
    ...told,
    sourceDueAt: known ? null : clockDue(context, 'trace.source', occurredAt),
    sourceHolder: answeringPost(found.record.home, 'find-source'),
  }
}

/** Held, it ends the interview's duty, and opens the search for a source that nobody knows. Tried in vain, it starts it. */
export const recordInterview: Decision<RecordInterview, TracedReads, TracingRefusal> = {
  name: 'record-interview',
  right: 'case.interview',
  place: tracedPlace,
  streams: tracedStream,
  decide(command, states, context) {
    const traced = tracedCase(command, states, context)
    if (!traced.ok) return traced
    const { person, by, channel, notReached, occurredAt } = command
    const { held } = inquiryOf(traced.value)
    if (held !== null) return refuse('interview-held', { person, at: held.at }, { field: 'person' })
    if (notReached !== null) {
      const attempt = { person, by, channel, because: notReached }
      return accept([inquiryFact('interview-attempted', attempt, traced.value, occurredAt)])
    }
    const refused = refuseTimes(command)
    if (refused) return refused
    const data = interviewHeld(command, traced.value, context)
    return accept([inquiryFact('interview-held', data, traced.value, occurredAt)])
  },
}
