import type { Workflow, WorkflowEvent, WorkflowRead } from './workflow.ts'

/**
 * Who has a room of quarantine first, stated once: close contacts of cases, then everybody who comes home from
 * elsewhere (by the hour they are expected, whoever sent them), then contacts of contacts. Within a rank whoever waits
 * longest. General contacts are tested and need no room.
 */
const RANKS = { close: 0, 'zone-leaver': 1, guest: 1, secondary: 2 } as const
export type Rank = keyof typeof RANKS

export interface Waiting {
  readonly person: string
  readonly as: Rank
  readonly since: string
  readonly called: boolean
}

/** The one order in which rooms are given. Equal in all things, the id decides, so that it is the same for everybody. */
export const roomQueue = (waiting: readonly Waiting[]): readonly Waiting[] =>
  waiting.toSorted(
    (a, b) =>
      RANKS[a.as] - RANKS[b.as] || (a.since === b.since ? (a.person < b.person ? -1 : 1) : a.since < b.since ? -1 : 1),
  )

/** Guests to whom the queue has come: as far as the free rooms reach, those before them counted, who have theirs already too. */
export const guestsToCall = (waiting: readonly Waiting[], free: number): readonly string[] =>
  roomQueue(waiting)
    .slice(0, Math.max(0, free))
    .flatMap(({ person, as, called }) => (as === 'guest' && !called ? [person] : []))

const text = (value: unknown): string => String(value)
const isRank = (value: unknown): value is Rank => typeof value === 'string' && Object.hasOwn(RANKS, value)

/** Contacts without a room, guests expected at a site, and the rooms that are free: of the whole city. */
const reads = ({ city }: WorkflowEvent): Readonly<Record<'contacts' | 'guests' | 'rooms', WorkflowRead>> => ({
  contacts: {
    city,
    sql: `select person, category, determined_at from contacts c
      where city = $1 and known_to is null and status in ('determined', 'told', 'moving') and category <> 'general'
        and not exists (select from stays s where s.city = c.city and s.person = c.person and s.known_to is null and s.status = 'expected')`,
    values: [city],
  },
  guests: {
    city,
    sql: `select person, expected_at, called_at from stays
      where city = $1 and known_to is null and status = 'expected' and kind = 'quarantine' and site is not null`,
    values: [city],
  },
  rooms: {
    city,
    sql: `select coalesce(sum(free), 0)::int as free from facilities
      where city = $1 and known_to is null and kind = 'isolation-site' and status = 'open'`,
    values: [city],
  },
})

/** Contacts and guests stand in one queue for the same rooms; each room that comes free is given in its order. */
export const ONE_ROOM_QUEUE: Workflow<unknown, 'contacts' | 'guests' | 'rooms'> = {
  name: 'one-room-queue',
  latest: true,
  on: [
    'stay-requested',
    'contact-determined',
    'contact-placed',
    'contact-released',
    'contact-moved-home',
    'facility-opened',
    'facility-beds-set',
    'beds-unblocked',
  ],
  reads,
  run({ city, occurredAt }, { contacts, guests, rooms }) {
    const waiting: Waiting[] = [
      ...contacts.flatMap((row) =>
        isRank(row.category)
          ? [{ person: text(row.person), as: row.category, since: text(row.determined_at), called: false }]
          : [],
      ),
      ...guests.map((row) => ({
        person: text(row.person),
        as: 'guest' as const,
        since: text(row.expected_at),
        called: row.called_at !== null,
      })),
    ]
    return guestsToCall(waiting, Number(rooms[0]?.free ?? 0)).map((person) => ({
      city,
      command: 'call-stay',
      desk: 'service',
      payload: { person, occurredAt },
    }))
  },
}
