import { cityOf } from '#kernel/jurisdictions/place-code.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { HouseholdsRefusal, RecordHousehold } from '../contract.ts'
import type { HouseholdState } from '../state.ts'

type Reads = { household: SubjectState<HouseholdState> }

/** The community's list of a home: whoever needs looking after has somebody who is called first. */
export const recordHousehold: Decision<RecordHousehold, Reads, HouseholdsRefusal> = {
  name: 'record-household',
  right: 'household.record',
  place: ({ place }) => place,
  streams: ({ household }) => ({ household: streamId('household', household) }),
  decide({ occurredAt, ...data }, { household }, context) {
    const { place, residents, firstContact } = data
    const moment = refuseMoment(
      occurredAt,
      context,
      household.domain.status === 'none' ? null : household.domain.recordedAt,
    )
    if (moment) return moment
    if (cityOf(place) !== (context.city as string))
      return refuse('home-outside-city', { place, city: context.city }, { field: 'place' })
    const twice = residents.find(({ person }, i) => residents.findIndex((one) => one.person === person) !== i)
    if (twice) return refuse('resident-twice', { person: twice.person }, { field: 'residents' })
    if (firstContact === null && residents.some(({ vulnerable }) => vulnerable.length > 0))
      return refuse('first-contact-missing', {}, { field: 'firstContact' })
    const streams = [streamId('household', data.household)] as const
    return accept([{ type: 'household-recorded', data, streams, place, occurredAt }])
  },
}
