import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { Fact, Recorded, RecordVoided, StoredRow } from '#kernel/ledger/event.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import type { EventId, StreamId } from '#kernel/primitives/ids.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { isVoided, loadHistory, standing } from '../fold/history.ts'
import { refold } from '../fold/subject.ts'
import type { Submission } from '../store.ts'
import { applyFacts } from './apply-facts.ts'
import type { Batch } from './batch.ts'
import type { Writing } from './decide-batch.ts'

export const VOID_RECORD = 'void-record'

interface Target {
  readonly id: EventId
  readonly type: string
  readonly row: StoredRow
}
type Histories = ReadonlyMap<StreamId, readonly Recorded[]>

/**
 * Corrects the ledger by adding to it. It is decided here and not in a module, because which subjects it concerns
 * is written in the event it names.
 */
export async function voidRecord(
  payload: unknown,
  submission: Submission,
  context: Context,
  batch: Batch,
  writing: Writing,
): Promise<Result<unknown>> {
  const command = payload as RecordVoided
  await writing.committed()
  const target = await findTarget(command, batch, writing)
  if (!target) return refuse('record-unknown', { event: command.event, row: command.row })
  const streams = Object.keys(target.row.streams) as StreamId[]
  await writing.subjects.load(streams, writing.client)
  const histories = await loadAll(streams, batch, writing)
  const decided = runDecision(decisionFor(target, streams, histories), command, {}, context)
  if (!decided.ok) return decided
  applyFacts(decided.value, submission, batch, writing, (subject, fact) => {
    const history = standing([...(histories.get(subject.stream) ?? []), fact])
    refold(subject, history, fact.recordedAt, writing.registry.tables, batch.shown)
  })
  return decided
}

const decisionFor = (target: Target, streams: readonly StreamId[], histories: Histories): Decision => ({
  name: VOID_RECORD,
  right: 'record.void',
  place: () => target.row.place,
  streams: () => ({}),
  decide(payload, _states, context) {
    const { event, row, reason } = payload as RecordVoided
    const [main, ...others] = streams
    if (!main || target.type === 'record-voided') return refuse('not-voidable', { event, row })
    if (isVoided(histories.get(main) ?? [], event, row)) return refuse('already-voided', { event, row })
    const fact: Fact<'record-voided', RecordVoided> = {
      type: 'record-voided',
      data: { event, row, reason },
      streams: [main, ...others],
      place: target.row.place,
      occurredAt: context.now,
    }
    return accept([fact])
  },
})

async function findTarget(command: RecordVoided, batch: Batch, writing: Writing): Promise<Target | null> {
  const here = batch.events.find((event) => event.id === command.event)
  const hereRow = here?.rows[command.row]
  if (here && hereRow) return { id: here.id, type: here.type, row: hereRow }
  if (!/^\d{1,18}$/.test(String(command.event))) return null
  const { rows } = await writing.client.query<{ type: string; row: StoredRow | null }>(
    'select type, rows -> $3::int as row from events where city = $1 and id = $2',
    [writing.city, command.event, command.row],
  )
  const found = rows[0]
  return found?.row ? { id: command.event, type: found.type, row: found.row } : null
}

async function loadAll(streams: readonly StreamId[], batch: Batch, writing: Writing): Promise<Histories> {
  const histories = new Map<StreamId, Recorded[]>()
  for (const stream of streams) {
    const stored = await loadHistory(writing.client, writing.city, stream)
    histories.set(stream, [...stored, ...(batch.recorded.get(stream) ?? [])])
  }
  return histories
}
