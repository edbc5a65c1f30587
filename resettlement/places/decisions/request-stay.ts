import { cityOf, communityOf, districtOf } from '#kernel/jurisdictions/place-code.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import { type PostId, postId } from '#kernel/primitives/ids.ts'
import { endOfDay, localDate } from '#kernel/primitives/local-day.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { RequestStay } from '../contract.ts'
import { type StayReads, stayFact, stayStream } from '../reads.ts'

/** Central days: the district's isolation desk. Home days only: the community. A night: whoever keeps the beds there. */
function receiverOf({ receiver, site, place }: RequestStay): PostId {
  if (receiver !== null) return receiver
  const district = districtOf(place) ?? place
  return site === null ? postId(communityOf(place) ?? district, 'community') : postId(district, 'isolation')
}

/** One form for everybody who comes home from elsewhere. Where they were before is a place, and nothing more. */
export const requestStay: Decision<RequestStay, StayReads, ResettlementRefusal> = {
  name: 'request-stay',
  right: 'stay.book',
  place: ({ place }) => place,
  streams: stayStream,
  decide(command, states, context) {
    const { occurredAt, ...said } = command
    const { person, place, expectedAt } = said
    const { status } = states.stay.domain
    if (status !== 'none' && status !== 'ended') return refuse('stay-open', { person }, { field: 'person' })
    const moment = refuseMoment(occurredAt, context)
    if (moment) return moment
    if (cityOf(place) !== (context.city as string))
      return refuse('stay-outside-city', { place, city: context.city }, { field: 'place' })
    const receiveDueAt = endOfDay(localDate(expectedAt, context.zone), context.zone)
    return accept([
      stayFact('stay-requested', { ...said, receiver: receiverOf(command), receiveDueAt }, place, occurredAt),
    ])
  },
}
