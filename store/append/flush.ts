import type pg from 'pg'
import { WRITER } from '../database/roles.ts'
import type { Batch } from './batch.ts'
import type { Statement } from './encode-batch.ts'
import { makePartitions } from './partitions.ts'

/** Another process has written to the city since our working set was read: decide again on what is there now. */
export class StaleHeadError extends Error {}

export const CHANNEL = 'firebreak_committed'

/** Where a city's ledger stood before a batch, and up to which event its states are whole with it. */
export interface Position {
  readonly head: bigint
  readonly statesAt: bigint
}

/** The whole batch in one transaction; returns when it is durable. */
export async function flush(
  client: pg.ClientBase,
  batch: Batch,
  statements: readonly Statement[],
  position: Position,
): Promise<void> {
  await makePartitions(client, batch.events)
  try {
    await client.query(`begin; set local role ${WRITER}`)
    await moveHead(client, batch, position)
    for (const { name, text, values } of statements) await client.query({ name, text, values: [...values] })
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw isConflict(error) ? new StaleHeadError('a version is taken') : error
  }
}

const isConflict = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23505'

/** Locks the city's position, checks that nobody else moved it, and moves it. */
async function moveHead(client: pg.ClientBase, batch: Batch, { head, statesAt }: Position): Promise<void> {
  const last = batch.events.at(-1)?.id ?? String(head)
  const { rowCount } = await client.query({
    name: 'move-head',
    text: `insert into heads as h (city, last_event, events, states_at) values ($1, $2::bigint, $3, $5::bigint)
      on conflict (city) do update set last_event = excluded.last_event, events = h.events + excluded.events,
        states_at = excluded.states_at
      where h.last_event = $4::bigint`,
    values: [batch.city, last, batch.events.length, String(head), String(statesAt)],
  })
  if (rowCount !== 1) throw new StaleHeadError('the city has moved on')
  if (batch.events.length === 0) return
  const notice = { city: batch.city, lastEvent: last, events: batch.events.length }
  await client.query({ name: 'notify', text: 'select pg_notify($1, $2)', values: [CHANNEL, JSON.stringify(notice)] })
}
