import type { ContactState } from '#outbreak/contacts/state.ts'
import type { ZoneState } from '#outbreak/zones/state.ts'
import { type History, SYSTEM } from './history.ts'
import { CITY_PLACE } from './tiny-city.ts'

/** What the clock owes at the history's moment: an expired order lapses, an expired isolation ends. */
export function runClock(history: History): void {
  const occurredAt = history.now
  for (const { stream, kind, state } of history.subjects()) {
    if (kind.kind === 'zone') {
      const zone = state.domain as ZoneState
      const place = stream.slice('zone/'.length)
      if (zone.status === 'inForce' && zone.order.expiresAt <= occurredAt)
        history.send('lapse-zone', { place, occurredAt }, SYSTEM, CITY_PLACE)
    }
    if (kind.kind === 'contact') {
      const contact = state.domain as ContactState
      if (contact.status !== 'placed' || contact.placed.expiresAt > occurredAt) continue
      const { person, placed } = contact
      history.send('expire-contact', { person, facility: placed.facility, occurredAt }, SYSTEM, CITY_PLACE)
    }
  }
}
