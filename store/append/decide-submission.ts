import type { Decision, Reads, States } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { Actor } from '#kernel/positions/actor.ts'
import type { StreamId } from '#kernel/primitives/ids.ts'
import { type Refusal, type Result, refuse } from '#kernel/primitives/result.ts'
import type { Outcome, Submission } from '../store.ts'
import { applyFacts } from './apply-facts.ts'
import type { Batch } from './batch.ts'
import { contextOf, postStream, resolveActor } from './context.ts'
import type { Planned, Writing } from './decide-batch.ts'
import { VOID_RECORD, voidRecord } from './void-record.ts'
import type { WorkingSet } from './working-set.ts'

/** Decides the payloads in order; what one of them is refused for never fails the others. */
export async function decideSubmission(planned: Planned, batch: Batch, writing: Writing): Promise<Outcome> {
  const { submission } = planned
  const actor = resolveActor(submission, writing.subjects.peek(postStream(submission)))
  if (!actor.ok) return { status: 'refused', refusal: actor.refusal }
  const firstEvent = batch.events.length
  const refused: { row: number; refusal: Refusal }[] = []
  for (let row = 0; row < submission.payloads.length; row++) {
    const done = await decidePayload(planned, row, actor.value, batch, writing)
    if (!done.ok) refused.push({ row, refusal: done.refusal })
  }
  const [only] = refused
  if (only && submission.payloads.length === 1) return { status: 'refused', refusal: only.refusal }
  const events = batch.events.slice(firstEvent).map((event) => event.id)
  return { status: 'accepted', events, accepted: submission.payloads.length - refused.length, refused }
}

async function decidePayload(
  planned: Planned,
  row: number,
  actor: Actor,
  batch: Batch,
  writing: Writing,
): Promise<Result<unknown>> {
  const { submission } = planned
  const payload = submission.payloads[row]
  const context = contextOf(writing.contexts, submission, payload, actor)
  if (!context.ok) return context
  if (submission.command === VOID_RECORD) return voidRecord(payload, submission, context.value, batch, writing)
  const decision = writing.registry.decisions.get(submission.command)
  const reads = planned.reads[row]
  if (!decision || !reads) return refuse('unknown-command', { command: submission.command })
  const decided = runDecision(decision, payload, statesOf(reads, writing.subjects), context.value)
  if (decided.ok) await accepted(decision, decided.value, submission, batch, writing)
  return decided
}

async function accepted(
  decision: Decision,
  facts: readonly Fact[],
  submission: Submission,
  batch: Batch,
  writing: Writing,
): Promise<void> {
  for (const fact of facts) {
    for (const stream of fact.streams) {
      const kind = writing.registry.kindOf(stream)
      if (!writing.registry.admits(kind, fact.type))
        throw new Error(`${decision.name}: ${fact.type} cannot enter ${stream}`)
    }
  }
  const unread = facts.flatMap((fact) => fact.streams.filter((stream) => !writing.subjects.peek(stream)))
  if (unread.length > 0) await writing.subjects.load(unread, writing.client)
  applyFacts(facts, submission, batch, writing)
}

const isList = (streams: StreamId | readonly StreamId[]): streams is readonly StreamId[] => Array.isArray(streams)

function statesOf(reads: Reads, subjects: WorkingSet): States {
  const states: Record<string, SubjectState | readonly SubjectState[]> = {}
  for (const [name, streams] of Object.entries(reads))
    states[name] = isList(streams) ? streams.map((stream) => subjects.get(stream).state) : subjects.get(streams).state
  return states
}
