import type pg from 'pg'
import { readAhead } from '../read/read-ahead.ts'
import type { EventText } from './event-text.ts'

/** Events in a page: enough to be worth a question, few enough that the server has the next one ready meanwhile. */
const PAGE = 2_000

/** Events of a city in the order of their ids, a page at a time, up to and with `last`. */
export async function* readEvents(
  client: pg.ClientBase,
  city: string,
  after: string,
  last: string,
  size: number = PAGE,
): AsyncGenerator<EventText[]> {
  yield* readAhead(after, (from) => page(client, city, from, last, size))
}

async function page(
  client: pg.ClientBase,
  city: string,
  after: string,
  last: string,
  size: number,
): Promise<EventText[]> {
  const { rows } = await client.query<EventText>({
    name: 'events-page',
    // By the column, as a number and along its index: a bare `id` would be the text that is selected.
    text: `select city, id::text, type, occurred_at as "occurredAt", recorded_at as "recordedAt", post, person, request,
        place, rows::text from events
      where city = $1 and id > $2 and id <= $3 order by events.id limit $4`,
    values: [city, after, last, size],
  })
  return rows
}
