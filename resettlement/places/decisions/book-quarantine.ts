import { contains } from '#kernel/jurisdictions/place-code.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PlaceCode, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type ReturneeReads, returneePlace, returneeStream, travellingReturnee } from '../../people/reads.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { BookQuarantine } from '../contract.ts'
import type { DestinationPolicySet, QuarantineBooked } from '../events.ts'
import { placeStream } from '../reads.ts'
import type { DestinationState, ReturnPlaceState } from '../state.ts'

type Reads = ReturneeReads & {
  readonly place: SubjectState<ReturnPlaceState>
  readonly destinations: readonly SubjectState<DestinationState>[]
}

/** What the county asks on the day of arrival. A missing answer makes the seat wait; nobody waits inside for it. */
function policyOf(county: PlaceCode, state: DestinationState | undefined, at: Instant) {
  if (state === undefined || state.status === 'none')
    return refuse('destination-unanswered', { county, until: '—' }, { field: 'returnee' })
  const { until, accepts } = state
  if (until <= at) return refuse('destination-unanswered', { county, until }, { field: 'returnee' })
  return accepts ? accept<DestinationPolicySet>(state) : refuse('destination-closed', { county, until })
}

/** Places by the county's policy, under an id that belongs to no chain: the desk that registers it asks nothing else. */
export const bookQuarantine: Decision<BookQuarantine, Reads, ResettlementRefusal> = {
  name: 'book-quarantine',
  right: 'return.plan',
  place: returneePlace,
  streams: (command) => ({
    ...returneeStream(command),
    place: placeStream(command),
    destinations: [streamId('destination', command.home.slice(0, 6))],
  }),
  decide(command, states, context) {
    const known = travellingReturnee(command, states, context)
    if (!known.ok) return known
    const { occurredAt, ...said } = command
    const { county, quarantine } = known.value
    if (!contains(county, said.home))
      return refuse('home-outside-county', { home: said.home, county }, { field: 'home' })
    if (quarantine !== null) return refuse('quarantine-booked', { stay: quarantine.stay })
    if (states.place.domain.status !== 'none') return refuse('place-in-use', { stay: said.stay }, { field: 'stay' })
    const policy = policyOf(county, states.destinations[0]?.domain, said.expectedAt)
    if (!policy.ok) return policy
    const { centralDays, homeDays } = policy.value
    if (centralDays > 0 !== (said.site !== null))
      return refuse('site-needed', { county, days: centralDays }, { field: 'site' })
    const data: QuarantineBooked = { ...said, centralDays, homeDays }
    return accept([
      {
        type: 'quarantine-booked',
        data,
        streams: [streamId('returnee', said.returnee), streamId('return-place', said.stay)],
        place: county,
        occurredAt,
      },
    ])
  },
}
