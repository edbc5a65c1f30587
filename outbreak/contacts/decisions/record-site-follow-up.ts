import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import { accept, type Refusal, refuse } from '#kernel/primitives/result.ts'
import type { FacilityState } from '../../facilities/state.ts'
import { refuseMoment } from '../../moment.ts'
import type { SiteRoundRecorded } from '../../tracing/events.ts'
import type { SiteRoundState } from '../../tracing/site-round.ts'
import type { ContactsRefusal, RecordSiteFollowUp } from '../contract.ts'
import { followUpFact, refuseDay } from '../follow-up.ts'
import { type ContactState, isFollowed, siteOf } from '../state.ts'

type Reads = {
  readonly facility: SubjectState<FacilityState>
  readonly round: SubjectState<SiteRoundState>
  /** The contacts named as exceptions, in their order. */
  readonly contacts: readonly SubjectState<ContactState>[]
}
type Refused = { readonly ok: false; readonly refusal: Refusal<ContactsRefusal> } | undefined

function refuseSite({ facility }: RecordSiteFollowUp, state: FacilityState): Refused {
  if (state.status === 'none') return refuse('site-unknown', { facility }, { field: 'facility' })
  if (state.kind !== 'isolation-site')
    return refuse('site-wrong-kind', { facility, kind: state.kind }, { field: 'facility' })
  return undefined
}

function refuseNumbers({ date, guests, exceptions, occurredAt }: RecordSiteFollowUp, { zone }: Context): Refused {
  if (date > localDate(occurredAt, zone)) return refuse('follow-up-day-ahead', { date }, { field: 'date' })
  if (exceptions.length > guests)
    return refuse('more-exceptions-than-guests', { exceptions: exceptions.length, guests }, { field: 'guests' })
  const people = exceptions.map(({ person }) => person)
  const twice = people.find((person, i) => people.indexOf(person) !== i)
  return twice === undefined ? undefined : refuse('guest-named-twice', { person: twice }, { field: 'exceptions' })
}

/** The round of a site's day and, in the histories of those named, what was found. */
export const recordSiteFollowUp: Decision<RecordSiteFollowUp, Reads, ContactsRefusal> = {
  name: 'record-site-follow-up',
  right: 'contact.follow',
  place: (_, { facility }) => (facility.domain.status === 'none' ? null : facility.domain.place),
  streams: ({ facility, exceptions }) => ({
    facility: streamId('facility', facility),
    round: streamId('site-round', facility),
    contacts: exceptions.map(({ person }) => streamId('contact', person)),
  }),
  decide(command, states, context) {
    const { facility, date, guests, exceptions, occurredAt } = command
    const site = states.facility.domain
    const refused = refuseSite(command, site) ?? refuseMoment(occurredAt, context) ?? refuseNumbers(command, context)
    if (refused) return refused
    const facts = []
    for (const [i, exception] of exceptions.entries()) {
      const contact = states.contacts[i]?.domain
      const { person } = exception
      if (contact === undefined || !isFollowed(contact) || siteOf(contact) !== facility) {
        const placed = contact === undefined ? 'none' : (siteOf(contact) ?? contact.status)
        return refuse('guest-not-here', { person, facility, placed }, { field: 'exceptions' })
      }
      const day = { ...exception, date, occurredAt, channel: 'site' } as const
      const wrong = refuseDay(day, contact, context)
      if (wrong) return wrong
      facts.push(followUpFact(day, contact, context))
    }
    const round: SiteRoundRecorded = {
      facility,
      date,
      guests,
      seenOk: guests - exceptions.length,
      exceptions: exceptions.length,
    }
    const streams = [streamId('site-round', facility)] as const
    const place = site.status === 'none' ? context.actor.jurisdiction : site.place
    return accept([{ type: 'site-round-recorded', data: round, streams, place, occurredAt }, ...facts])
  },
}
