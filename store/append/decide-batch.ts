import type pg from 'pg'
import type { Reads } from '#kernel/ledger/decision.ts'
import type { CityCode, StreamId } from '#kernel/primitives/ids.ts'
import type { Registry } from '../registry.ts'
import type { Outcome, Submission } from '../store.ts'
import { Batch } from './batch.ts'
import { type ContextSource, postStream } from './context.ts'
import { decideSubmission } from './decide-submission.ts'
import type { EventIds } from './event-ids.ts'
import { firstOutcomes } from './first-outcomes.ts'
import { VOID_RECORD } from './void-record.ts'
import type { WorkingSet } from './working-set.ts'

export interface Writing {
  readonly city: CityCode
  readonly registry: Registry
  readonly contexts: ContextSource
  readonly subjects: WorkingSet
  readonly ids: EventIds
  /** For reading states and histories; sees everything committed. */
  readonly client: pg.ClientBase
  /** Outcomes decided but not committed yet, by idempotency key. */
  readonly inFlight: ReadonlyMap<string, Outcome>
  /** Resolves when the batch before this one is committed: a correction must read its facts. */
  committed(): Promise<void>
}

export interface Decided {
  readonly batch: Batch
  /** One a submission, in their order. */
  readonly outcomes: readonly Outcome[]
}

/** A submission with the streams that each of its payloads is decided on. */
export interface Planned {
  readonly submission: Submission
  readonly reads: readonly Reads[]
}

/** Decides submissions one after another, each seeing what those before it did. */
export async function decideBatch(submissions: readonly Submission[], writing: Writing): Promise<Decided> {
  const batch = new Batch(writing.city)
  const stored = await firstOutcomes(submissions, writing.client)
  const firstOf = (request: string): Outcome | undefined =>
    stored.get(request) ?? writing.inFlight.get(request) ?? batch.outcomes.get(request)
  const planned = submissions.map((submission) =>
    firstOf(submission.request) ? { submission, reads: [] } : plan(submission, writing.registry),
  )
  await writing.subjects.load(planned.flatMap(streamsOf), writing.client)
  const outcomes: Outcome[] = []
  for (const one of planned) {
    const first = firstOf(one.submission.request)
    outcomes.push(first ? { status: 'repeated', first } : await decideFirst(one, batch, writing))
  }
  return { batch, outcomes }
}

async function decideFirst(planned: Planned, batch: Batch, writing: Writing): Promise<Outcome> {
  const outcome = await decideSubmission(planned, batch, writing)
  batch.outcomes.set(planned.submission.request, outcome)
  batch.endSubmission()
  return outcome
}

function plan(submission: Submission, registry: Registry): Planned {
  const decision = submission.command === VOID_RECORD ? undefined : registry.decisions.get(submission.command)
  return { submission, reads: decision ? submission.payloads.map((payload) => decision.streams(payload)) : [] }
}

const streamsOf = ({ submission, reads }: Planned): StreamId[] => [
  postStream(submission),
  ...reads.flatMap((read) => Object.values(read).flat()),
]
