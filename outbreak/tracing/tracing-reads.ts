import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PersonId, type PlaceCode, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { CaseState, KnownCase } from '../cases/state.ts'
import { refuseMoment } from '../moment.ts'
import type { InquiryEvents } from './events.ts'
import { type Inquiry, NO_INQUIRY } from './inquiry.ts'
import type { TracingRefusal } from './refusals.ts'

export type TracedReads = { readonly case: SubjectState<CaseState> }
export const tracedStream = ({ person }: { readonly person: PersonId }) => ({ case: streamId('case', person) })
export const tracedPlace = (_: unknown, states: TracedReads): PlaceCode | null =>
  states.case.domain.status === 'none' ? null : states.case.domain.record.home

export const inquiryOf = (state: CaseState): Inquiry =>
  state.status === 'none' ? NO_INQUIRY : (state.record.inquiry ?? NO_INQUIRY)

/** The case, when there is one to trace and the act is not before its finding. */
export function tracedCase(
  command: { readonly person: PersonId; readonly occurredAt: Instant },
  states: TracedReads,
  context: Context,
): Result<KnownCase, TracingRefusal> {
  const state = states.case.domain
  const { person, occurredAt } = command
  if (state.status === 'none' || state.status === 'revoked')
    return refuse('no-case-to-trace', { person }, { field: 'person' })
  return refuseMoment(occurredAt, context, state.record.found.at) ?? accept(state)
}

/** A fact in the case's own history. */
export const inquiryFact = <T extends keyof InquiryEvents>(
  type: T,
  data: InquiryEvents[T],
  { record }: KnownCase,
  occurredAt: Instant,
): Fact<T, InquiryEvents[T]> => ({
  type,
  data,
  streams: [streamId('case', record.person)],
  place: record.home,
  occurredAt,
})
