import type pg from 'pg'
import type { Recorded } from '#kernel/ledger/event.ts'
import type { CityCode, StreamId } from '#kernel/primitives/ids.ts'
import { WRITER } from '../database/roles.ts'
import { Collector } from '../fold/fold-sink.ts'
import { loadHistory, standing } from '../fold/history.ts'
import { applyFact, refold, type Subject } from '../fold/subject.ts'
import type { Registry } from '../registry.ts'
import { upsertStates } from './encode-batch.ts'
import { STATES_AT_ONCE } from './unsaved.ts'
import { WorkingSet } from './working-set.ts'

/**
 * Stores every state that is behind its events: whoever wrote them was ended before it came to that. Tables need
 * nothing, they are written with the events.
 */
export async function catchUp(client: pg.ClientBase, city: CityCode, registry: Registry): Promise<void> {
  const behind = await readBehind(client, city)
  if (!behind) return
  try {
    await client.query(`begin; set local role ${WRITER}`)
    // Whoever else opens the city waits here, and then finds it done.
    await client.query('select 1 from heads where city = $1 for update', [city])
    const streams = await streamsBehind(client, city, behind.statesAt)
    for (let at = 0; at < streams.length; at += STATES_AT_ONCE)
      await foldThese(client, city, registry, streams.slice(at, at + STATES_AT_ONCE))
    await client.query('update heads set states_at = last_event where city = $1', [city])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

async function readBehind(client: pg.ClientBase, city: CityCode): Promise<{ statesAt: string } | undefined> {
  const { rows } = await client.query<{ statesAt: string }>(
    'select states_at::text as "statesAt" from heads where city = $1 and states_at < last_event',
    [city],
  )
  return rows[0]
}

/** Streams with facts that their stored state lacks. */
async function streamsBehind(client: pg.ClientBase, city: CityCode, after: string): Promise<StreamId[]> {
  const { rows } = await client.query<{ stream: StreamId }>(
    `select w.stream from (
        select k.stream, max(k.version::int) as version
        from events e, jsonb_array_elements(e.rows) as r, jsonb_each_text(r -> 'streams') as k (stream, version)
        where e.city = $1 and e.id > $2::bigint group by k.stream) as w
      left join states s on s.city = $1 and s.stream = w.stream
      where s.version is null or s.version < w.version order by w.stream`,
    [city, after],
  )
  return rows.map((row) => row.stream)
}

async function foldThese(
  client: pg.ClientBase,
  city: CityCode,
  registry: Registry,
  streams: readonly StreamId[],
): Promise<void> {
  const set = new WorkingSet(city, registry, streams.length)
  await set.load(streams, client)
  const subjects: Subject[] = []
  for (const stream of streams) {
    const subject = set.get(stream)
    takeMissing(subject, await loadHistory(client, city, stream), registry)
    subjects.push(subject)
  }
  const { text, values } = upsertStates(city, subjects)
  await client.query({ text, values: [...values] })
}

function takeMissing(subject: Subject, history: readonly Recorded[], registry: Registry): void {
  for (let at = subject.version; at < history.length; at++) {
    const fact = history[at]
    if (!fact) return
    if (fact.type === 'record-voided')
      refold(subject, standing(history.slice(0, at + 1)), fact.recordedAt, registry.tables, new Collector())
    else applyFact(subject, fact)
  }
}
