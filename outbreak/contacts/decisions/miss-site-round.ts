import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { clockDue } from '#kernel/policy/clock-due.ts'
import { postId, streamId } from '#kernel/primitives/ids.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { FacilityState } from '../../facilities/state.ts'
import type { SiteRoundMissed } from '../../tracing/events.ts'
import type { SiteRoundState } from '../../tracing/site-round.ts'
import type { ContactsRefusal, MissSiteRound } from '../contract.ts'

type Reads = { readonly facility: SubjectState<FacilityState>; readonly round: SubjectState<SiteRoundState> }

/** By the clock: the day is over and a site with guests recorded no round. */
export const missSiteRound: Decision<MissSiteRound, Reads, ContactsRefusal> = {
  name: 'miss-site-round',
  right: 'contact.follow',
  place: (_, { facility }) => (facility.domain.status === 'none' ? null : facility.domain.place),
  streams: ({ facility }) => ({
    facility: streamId('facility', facility),
    round: streamId('site-round', facility),
  }),
  decide({ facility, date, occurredAt }, states, context) {
    const site = states.facility.domain
    if (site.status === 'none') return refuse('site-unknown', { facility }, { field: 'facility' })
    if (date >= localDate(occurredAt, context.zone))
      return refuse('follow-up-day-not-over', { date }, { field: 'date' })
    if (states.round.domain?.days.some((day) => day.date === date))
      return refuse('site-round-recorded', { facility, date }, { field: 'date' })
    const data: SiteRoundMissed = {
      facility,
      date,
      dueAt: clockDue(context, 'siteRound.missed', occurredAt),
      holder: postId(facility, 'hospital'),
    }
    const streams = [streamId('site-round', facility)] as const
    return accept([{ type: 'site-round-missed', data, streams, place: site.place, occurredAt }])
  },
}
