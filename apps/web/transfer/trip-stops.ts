import type { z } from 'zod'
import type { StartTrip } from '#outbreak/transfer/contract.ts'
import type { TransferRequest } from './transfer.resource.ts'

type Stop = NonNullable<z.input<typeof StartTrip>['stops']>[number]

function grouped(requests: readonly TransferRequest[], keyOf: (request: TransferRequest) => string | null) {
  const groups = new Map<string, string[]>()
  for (const request of requests) {
    const key = keyOf(request)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), request.person])
  }
  return [...groups]
}

/**
 * Every home once, then every facility once, in the order in which the people were chosen. Contacts have no room of their
 * own before they are placed: `site` is where the desk sends whoever has no door yet.
 */
export function tripStops(requests: readonly TransferRequest[], site: string | null = null): Stop[] {
  const homes = grouped(requests, ({ home }) => home)
  const doors = grouped(requests, ({ facility }) => facility ?? site)
  return [
    ...homes.map(([place, people]) => ({ kind: 'pick-up' as const, place, facility: null, people })),
    ...doors.map(([facility, people]) => ({ kind: 'hand-over' as const, place: null, facility, people })),
  ].map((stop, n) => ({ ...stop, stop: `s-${n + 1}` }))
}
