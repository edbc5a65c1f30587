import { streamId } from '#kernel/primitives/ids.ts'
import type { ExitBlocked, ExitCleared, ZoneLapsed, ZoneLifted, ZoneOrdered } from '#outbreak/zones/events.ts'
import type { ExitsSeen } from '#patrol/exits/events.ts'
import type { Workflow, WorkflowEvent, WorkflowRead } from './workflow.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
/** `<stream>#<kind>#<n>` → `<kind>#<n>`. */
const keyOf = (duty: string): string => duty.slice(duty.indexOf('#') + 1)
const exitsStream = (place: string) => streamId('patrol-exits', place)

const openDuty = ({ city }: WorkflowEvent, subject: string, kind: string): WorkflowRead => ({
  city,
  sql: `select duty from duties
    where city = $1 and subject = $2 and kind = $3 and known_to is null and closed_at is null limit 1`,
  values: [city, subject, kind],
})

/** A place comes under order: the nearest patrol is asked to look at its exits. It is told the place and until when. */
export const ORDER_ASKS_PATROL: Workflow<ZoneOrdered, 'unit'> = {
  name: 'order-asks-patrol',
  on: ['zone-ordered'],
  reads: ({ city, data: { place } }) => ({
    unit: {
      city,
      sql: `select p.post from posts p
        where p.city = $1 and p.known_to is null and p.desk = 'patrol' and p.holder is not null
          and starts_with($2, p.place) and p.post = p.place || '.patrol' and length(p.place) > 4
          and exists (select from patrol_plans l where l.city = p.city and l.known_to is null)
        order by length(p.place) desc limit 1`,
      values: [city, place],
    },
  }),
  run({ city, data: { place, expiresAt }, occurredAt }, { unit }) {
    const post = text(unit[0]?.post)
    if (post === '') return []
    return [{ city, command: 'ask-exit-watch', payload: { place, unit: post, until: expiresAt, occurredAt } }]
  },
}

/** The order has ended, however: nothing is sealed there, and nothing is looked at. */
export const END_OF_ORDER_ENDS_WATCH: Workflow<ZoneLifted | ZoneLapsed, 'watched'> = {
  name: 'end-of-order-ends-watch',
  on: ['zone-lifted', 'zone-lapsed'],
  reads: ({ city, data: { place } }) => ({
    watched: {
      city,
      sql: `select place from patrol_exits where city = $1 and place = $2 and status = 'watched' and known_to is null`,
      values: [city, place],
    },
  }),
  run: ({ city, data: { place }, occurredAt }, { watched }) =>
    watched.length === 0 ? [] : [{ city, command: 'end-exit-watch', payload: { place, occurredAt } }],
}

/** What the patrol saw is the zone's exit check of the day; one it found blocked is there an incident of its own. */
export const PATROL_CHECKS_EXITS: Workflow<ExitsSeen> = {
  name: 'patrol-checks-exits',
  on: ['exits-seen'],
  run: ({ city, data: { place, entrances, inspector }, occurredAt }) => [
    { city, command: 'record-exit-check', payload: { place, entrances, inspector, occurredAt } },
  ],
}

/** While an exit stands blocked the patrol's next look waits for whoever has to clear it: lateness is charged there. */
export const BLOCKED_EXIT_BLOCKS_PATROL: Workflow<ExitBlocked, 'look' | 'clearing'> = {
  name: 'blocked-exit-blocks-patrol',
  on: ['exit-blocked'],
  reads: (event) => ({
    look: openDuty(event, exitsStream(event.data.place), 'patrol-exits'),
    clearing: openDuty(event, streamId('zone', event.data.place), 'clear-exit'),
  }),
  run({ city, data: { place }, occurredAt }, { look, clearing }) {
    const [owed, cause] = [text(look[0]?.duty), text(clearing[0]?.duty)]
    if (owed === '' || cause === '') return []
    const by = { kind: 'duty', duty: cause }
    const payload = { stream: exitsStream(place), duty: keyOf(owed), by, occurredAt }
    return [{ city, command: 'block-duty', payload }]
  },
}

/** Every exit is open again: the patrol's look waits for nobody. */
export const CLEARED_EXIT_FREES_PATROL: Workflow<ExitCleared, 'blocked'> = {
  name: 'cleared-exit-frees-patrol',
  on: ['exit-cleared'],
  reads: ({ city, data: { place } }) => ({
    blocked: {
      city,
      sql: `select duty, blocked_by from duties
        where city = $1 and subject = $2 and kind = 'patrol-exits' and known_to is null and closed_at is null
          and starts_with(blocked_by, 'duty:') limit 1`,
      values: [city, exitsStream(place)],
    },
  }),
  run({ city, data: { place }, occurredAt }, { blocked }) {
    const row = blocked[0]
    if (row === undefined) return []
    const by = { kind: 'duty', duty: text(row.blocked_by).replace('duty:', '') }
    const payload = { stream: exitsStream(place), duty: keyOf(text(row.duty)), by, occurredAt }
    return [{ city, command: 'unblock-duty', payload }]
  },
}
