import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type FacilityState, freeBeds } from '../../facilities/state.ts'
import {
  type ContactAndSite,
  contactAndSiteStreams,
  contactFact,
  contactPlace,
  followedContact,
} from '../contact-reads.ts'
import type { ContactsRefusal, RefusePlacement } from '../contract.ts'

/** A site may not refuse for a reason its own record contradicts. */
function refuseExcuse({ facility, code }: RefusePlacement, state: FacilityState | undefined) {
  if (state === undefined || state.status === 'none') return refuse('site-unknown', { facility }, { field: 'facility' })
  if (code === 'closed' && state.status === 'open') return refuse('site-open', { facility }, { field: 'code' })
  const free = freeBeds(state)
  if (code === 'full' && state.status === 'open' && free > 0)
    return refuse('site-has-room', { facility, free }, { field: 'code' })
  return undefined
}

/** The site refused the person; the duty to isolate stays open where it is. */
export const refusePlacement: Decision<RefusePlacement, ContactAndSite, ContactsRefusal> = {
  name: 'refuse-placement',
  right: 'contact.place',
  place: contactPlace,
  streams: contactAndSiteStreams,
  decide(command, states, context) {
    const followed = followedContact(command, states, context)
    if (!followed.ok) return followed
    const contact = followed.value
    const { occurredAt, ...data } = command
    if (contact.status === 'placed') {
      const { at, placement } = contact.placed
      return refuse('contact-already-placed', { person: data.person, at, placement })
    }
    const excuse = refuseExcuse(command, states.sites[0]?.domain)
    if (excuse) return excuse
    return accept([contactFact('placement-refused', data, contact, occurredAt, data.facility)])
  },
}
