import { objectionTo, type StandingSubject } from '#kernel/ledger/correction.ts'
import { anyDecision, type Context } from '#kernel/ledger/decision.ts'
import type { Recorded, StoredRow } from '#kernel/ledger/event.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import { voidRecord as decision, type RecordState, type VoidRecord } from '#kernel/ledger/void-record.ts'
import type { StreamId } from '#kernel/primitives/ids.ts'
import type { Refusal, Result } from '#kernel/primitives/result.ts'
import { isVoided, loadHistory, standing } from '../fold/history.ts'
import { refold } from '../fold/subject.ts'
import type { Submission } from '../store.ts'
import { applyFacts } from './apply-facts.ts'
import type { Batch } from './batch.ts'
import type { Writing } from './decide-batch.ts'

export const VOID_RECORD = decision.name

interface Target {
  readonly type: string
  readonly row: StoredRow
}

/**
 * A correction goes its own way: the record it reads is an event and not a folded subject, which subjects it
 * concerns is written in that event, and each of them is folded again from the start.
 */
export async function voidRecord(
  payload: unknown,
  submission: Submission,
  context: Context,
  batch: Batch,
  writing: Writing,
): Promise<Result<unknown>> {
  const command = payload as VoidRecord
  await writing.committed()
  const target = await findTarget(command, batch, writing)
  const streams = target ? (Object.keys(target.row.streams) as StreamId[]) : []
  const histories = await loadAll(streams, batch, writing)
  const state = stateOf(command, target, streams, histories)
  const objection = state === null || state.voided ? null : await objects(command, streams, histories, batch, writing)
  const record = { domain: state && { ...state, objection }, duties: [] }
  const decided = runDecision(anyDecision(decision), command, { record }, context)
  if (!decided.ok) return decided
  applyFacts(decided.value, submission, batch, writing, (subject, fact) => {
    const history = standing([...(histories.get(subject.stream) ?? []), fact])
    refold(subject, history, fact.recordedAt, writing.registry.tables, batch.shown)
  })
  return decided
}

/** Asks the modules, each with the subjects that it reads. */
async function objects(
  { event, row }: VoidRecord,
  streams: readonly StreamId[],
  histories: Map<StreamId, readonly Recorded[]>,
  batch: Batch,
  writing: Writing,
): Promise<Refusal | null> {
  const { corrections, kindOf } = writing.registry
  const fact = streams.flatMap((stream) => histories.get(stream) ?? []).find((f) => f.event === event && f.row === row)
  if (fact === undefined) return null
  const read = corrections.flatMap((check) => check.reads(fact, streams)).filter((stream) => !histories.has(stream))
  for (const [stream, history] of await loadAll([...new Set(read)], batch, writing)) histories.set(stream, history)
  const subject = (stream: StreamId): StandingSubject => ({
    kind: kindOf(stream),
    state: writing.subjects.get(stream).state,
    history: standing(histories.get(stream) ?? []),
  })
  return objectionTo(corrections, fact, streams, subject)
}

function stateOf(
  { event, row }: VoidRecord,
  target: Target | null,
  [main, ...others]: readonly StreamId[],
  histories: ReadonlyMap<StreamId, readonly Recorded[]>,
): RecordState {
  if (!target || !main) return null
  const voided = isVoided(histories.get(main) ?? [], event, row)
  return { type: target.type, place: target.row.place, streams: [main, ...others], voided, objection: null }
}

async function findTarget(command: VoidRecord, batch: Batch, writing: Writing): Promise<Target | null> {
  const here = batch.events.find((event) => event.id === command.event)
  const hereRow = here?.rows[command.row]
  if (here && hereRow) return { type: here.type, row: hereRow }
  if (!/^\d{1,18}$/.test(String(command.event))) return null
  const { rows } = await writing.client.query<{ type: string; row: StoredRow | null }>(
    'select type, rows -> $3::int as row from events where city = $1 and id = $2',
    [writing.city, command.event, command.row],
  )
  const found = rows[0]
  return found?.row ? { type: found.type, row: found.row } : null
}

/** Histories as decided so far, and the subjects themselves in memory. */
async function loadAll(
  streams: readonly StreamId[],
  batch: Batch,
  writing: Writing,
): Promise<Map<StreamId, readonly Recorded[]>> {
  await writing.subjects.load(streams, writing.client)
  const histories = new Map<StreamId, readonly Recorded[]>()
  for (const stream of streams) {
    const stored = await loadHistory(writing.client, writing.city, stream)
    histories.set(stream, [...stored, ...(batch.recorded.get(stream) ?? [])])
  }
  return histories
}
