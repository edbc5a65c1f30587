import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type StreamId, streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { CaseState } from '../../cases/state.ts'
import type { LinkCase } from '../contract.ts'
import type { ExposureState } from '../exposure.ts'
import type { TracingRefusal } from '../refusals.ts'
import { inquiryFact, inquiryOf, type TracedReads, tracedCase, tracedPlace, tracedStream } from '../tracing-reads.ts'

type Reads = TracedReads & {
  /** The index case and the exposure that the command names, or nothing. */
  readonly index: readonly SubjectState<CaseState>[]
  readonly exposures: readonly SubjectState<ExposureState>[]
}

const indexStreams = ({ source }: LinkCase): readonly StreamId[] =>
  source.kind === 'cluster' ? [] : [streamId('case', source.indexCase)]
const exposureStreams = ({ source }: LinkCase): readonly StreamId[] =>
  source.kind === 'exposure' ? [streamId('exposure', source.exposure)] : []

function refuseSource({ person, source }: LinkCase, { index, exposures }: Reads) {
  if (source.kind === 'cluster') return undefined
  const { indexCase } = source
  if (indexCase === person) return refuse('source-is-self', { person }, { field: 'source' })
  const state = index[0]?.domain
  if (state === undefined || state.status === 'none' || state.status === 'revoked')
    return refuse('source-not-a-case', { indexCase }, { field: 'source' })
  if (source.kind === 'case') return undefined
  const { exposure } = source
  const edge = exposures[0]?.domain
  if (edge == null || edge.from !== indexCase || edge.to !== person)
    return refuse('exposure-not-of-case', { exposure, indexCase, person }, { field: 'source' })
  return undefined
}

/** Where the infection came from. Ends the search for it. */
export const linkCase: Decision<LinkCase, Reads, TracingRefusal> = {
  name: 'link-case',
  right: 'case.interview',
  place: tracedPlace,
  streams: (command) => ({
    ...tracedStream(command),
    index: indexStreams(command),
    exposures: exposureStreams(command),
  }),
  decide(command, states, context) {
    const traced = tracedCase(command, states, context)
    if (!traced.ok) return traced
    const { person, source, certainty, occurredAt } = command
    const { linked } = inquiryOf(traced.value)
    if (linked !== null) return refuse('source-known', { person, at: linked.at }, { field: 'person' })
    const refused = refuseSource(command, states)
    if (refused) return refused
    return accept([inquiryFact('source-linked', { person, source, certainty }, traced.value, occurredAt)])
  },
}
