import type { Context, Decision } from '#kernel/ledger/decision.ts'
import { earlier } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import {
  type ContactAndSite,
  contactAndSiteStreams,
  contactFact,
  contactPlace,
  followedContact,
  refuseOtherSite,
} from '../contact-reads.ts'
import type { ContactsRefusal, SendContactHome } from '../contract.ts'
import { facilityEnd, peopleRule } from '../isolation-schedule.ts'
import type { PlacedContact } from '../state.ts'

/** Of two packs the one less restrictive for the person: the end as it was set, or as the pack in force sets it. */
function refuseEarly({ occurredAt }: SendContactHome, contact: PlacedContact, context: Context) {
  const rule = peopleRule(context, contact.category)
  if (rule === null || rule.homeDays === 0) return refuse('no-home-days-in-pack', { pack: context.policy.id })
  const now = facilityEnd(context, contact, contact.placed.at)
  const set = contact.placed.facilityUntil
  const until = now === null || set === null ? null : earlier(now, set)
  return until === null || occurredAt >= until ? undefined : refuse('facility-days-not-over', { until })
}

/** Point to point, after the facility days and a negative test. The bed is free; the restriction ends as it was set. */
export const sendContactHome: Decision<SendContactHome, ContactAndSite, ContactsRefusal> = {
  name: 'send-contact-home',
  right: 'contact.place',
  place: contactPlace,
  streams: contactAndSiteStreams,
  decide(command, states, context) {
    const followed = followedContact(command, states, context)
    if (!followed.ok) return followed
    const contact = followed.value
    const { person, facility, vehicle, receipt, occurredAt } = command
    if (contact.status !== 'placed') return refuse('not-placed', { person })
    if (contact.placed.facility === null) return refuse('already-home', { person }, { field: 'person' })
    if (occurredAt >= contact.placed.expiresAt)
      return refuse('schedule-already-over', { expiresAt: contact.placed.expiresAt })
    const refused = refuseOtherSite(command, contact) ?? refuseEarly(command, contact, context)
    if (refused) return refused
    const { lastResult, tests } = contact
    if (lastResult !== 'negative')
      return refuse('last-test-not-negative', { person, result: lastResult ?? 'none', tests }, { field: 'person' })
    const data = { person, facility, vehicle, receipt }
    return accept([contactFact('contact-moved-home', data, contact, occurredAt, facility)])
  },
}
