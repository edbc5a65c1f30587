import type pg from 'pg'
import { readAhead } from '../read/read-ahead.ts'

/** An event as a fold reads it; `rows` is the text of its JSON as the database prints it, and `count` how many they are. */
export interface FoldEvent {
  readonly id: string
  readonly type: string
  readonly occurredAt: string
  readonly recordedAt: string
  readonly post: string
  readonly rows: string
  readonly count: number
}

/** Events in a page: enough to be worth a question, few enough that the server has the next one ready meanwhile. */
const PAGE = 1_000

/** Events of a city whose type is none of `skip`, in the order of their ids, a page at a time, up to and with `last`. */
export async function* readFoldEvents(
  client: pg.ClientBase,
  city: string,
  last: string,
  skip: readonly string[],
): AsyncGenerator<FoldEvent[]> {
  yield* readAhead('0', (from) => page(client, city, from, last, skip))
}

async function page(
  client: pg.ClientBase,
  city: string,
  after: string,
  last: string,
  skip: readonly string[],
): Promise<FoldEvent[]> {
  const { rows } = await client.query<FoldEvent>({
    name: 'fold-page',
    text: `select id::text, type, occurred_at as "occurredAt", recorded_at as "recordedAt", post, rows::text,
        case jsonb_typeof(rows) when 'array' then jsonb_array_length(rows) else -1 end as count
      from events where city = $1 and id > $2 and id <= $3 and type <> all ($4) order by events.id limit ${PAGE}`,
    values: [city, after, last, skip],
  })
  return rows
}
