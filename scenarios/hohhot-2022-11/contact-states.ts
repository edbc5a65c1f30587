import { type Contact, districtOf, type World } from './world.ts'

/** The contact leaves the list: became a case, or was released. A room is freed with it. */
export function closeContact(world: World, contact: Contact): void {
  if (contact.status === 'placed' && contact.site !== null) contact.site.occupied -= 1
  contact.status = 'closed'
  // Lists are swept where they are read; only the person's link is cut here.
  contact.person.contact = null
  districtOf(world, contact.person.household.building.code).closed += 1
}
