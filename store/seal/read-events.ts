import type pg from 'pg'
import type { EventText } from './event-text.ts'

const PAGE = 5_000

/** Events of a city in the order of their ids, a page at a time, up to and with `last`. */
export async function* readEvents(
  client: pg.ClientBase,
  city: string,
  after: string,
  last: string,
): AsyncGenerator<EventText[]> {
  let next = page(client, city, after, last)
  for (;;) {
    const events = await next
    const end = events.at(-1)
    if (!end) return
    // The next page is fetched while this one is being worked on.
    next = page(client, city, end.id, last)
    next.catch(() => undefined)
    yield events
  }
}

async function page(client: pg.ClientBase, city: string, after: string, last: string): Promise<EventText[]> {
  const { rows } = await client.query<EventText>({
    name: 'events-page',
    text: `select city, id::text, type, occurred_at as "occurredAt", recorded_at as "recordedAt", post, person, request,
        place, rows::text from events
      where city = $1 and id > $2 and id <= $3 order by id limit ${PAGE}`,
    values: [city, after, last],
  })
  return rows
}
