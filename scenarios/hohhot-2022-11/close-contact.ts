import type { Contact } from './world.ts'

/** The contact leaves the list: became a case, or was released. A room is freed with it. */
export function closeContact(contact: Contact): void {
  if (contact.status === 'placed' && contact.site !== null) contact.site.occupied -= 1
  contact.status = 'closed'
  // Lists are swept where they are read; only the person's link is cut here.
  contact.person.contact = null
}
