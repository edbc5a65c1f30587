import { createHash } from 'node:crypto'

/** An event as it is read for sealing and replay; `rows` is the text of its JSON as the database prints it. */
export interface EventText {
  readonly city: string
  readonly id: string
  readonly type: string
  readonly occurredAt: string
  readonly recordedAt: string
  readonly post: string
  readonly person: string | null
  readonly request: string
  readonly place: string
  readonly rows: string
}

/** One spelling of an event: jsonb prints the same value always the same way, and an instant has only one. */
export const canonicalText = (e: EventText): string =>
  JSON.stringify([e.city, e.id, e.type, e.occurredAt, e.recordedAt, e.post, e.person, e.request, e.place, e.rows])

export const digestOf = (event: EventText): Buffer => createHash('sha256').update(canonicalText(event)).digest()

/** Bytes of each event's digest that a seal keeps, to name the first event that was changed. */
export const KEPT = 8

/** The next link of a city's chain: it covers the one before and every event of this seal, whole. */
export function linkOf(previous: Buffer, ids: readonly string[], digests: readonly Buffer[]): Buffer {
  const hash = createHash('sha256').update(previous).update(ids.join(','))
  for (const digest of digests) hash.update(digest)
  return hash.digest()
}

export const FIRST_LINK = Buffer.alloc(32)
