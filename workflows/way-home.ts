import type { CityCode } from '#kernel/primitives/ids.ts'
import { earlier } from '#kernel/primitives/instant.ts'
import type { AddressVerified } from '#resettlement/people/events.ts'
import type { LodgingAsked, PlaceStep, QuarantineBooked, StayEnded } from '#resettlement/places/events.ts'
import type { ReleaseNotified } from '#resettlement/releases/events.ts'
import type { Workflow, WorkflowEvent } from './workflow.ts'

/** Bodies of the whole region keep their own ledger. */
const REGION = '1500' as CityCode
/** Cities whose justice bureau runs a chain in this home; a bed elsewhere tells them of its guest. */
const CHAIN_CITIES = ['1509'] as readonly string[] as readonly CityCode[]
/** The desk that registers any returning resident: the one issuer that a place ever reads. */
const DESK = 'service'

const cityOf = (place: string): CityCode => place.slice(0, 4) as CityCode

/** The region's notice becomes a line on the list of the city that is home. */
export const NOTICE_LISTS_RETURNEE: Workflow<ReleaseNotified> = {
  name: 'notice-lists-returnee',
  on: ['release-notified'],
  run({ data: { release, ...said }, occurredAt }) {
    const payload = { returnee: release, entry: 'before-release', ...said, occurredAt }
    return [{ city: cityOf(said.county), command: 'list-returnee', payload }]
  },
}

/** The county's receipt goes back to who sent the notice. */
export const RECEIPT_ANSWERS_NOTICE: Workflow<AddressVerified, 'notice'> = {
  name: 'receipt-answers-notice',
  on: ['address-verified'],
  reads: ({ data: { returnee } }) => ({
    notice: {
      city: REGION,
      sql: `select release from releases where city = $1 and release = $2 and status = 'notified' and known_to is null`,
      values: [REGION, returnee],
    },
  }),
  run({ data: { returnee, result, receipt }, occurredAt }, { notice }) {
    if (notice.length === 0) return []
    return [{ city: REGION, command: 'answer-release', payload: { release: returnee, result, receipt, occurredAt } }]
  },
}

/** A booking of the chain becomes the form of any returning resident, under the same desk. */
export const BOOKING_REGISTERS_STAY: Workflow<QuarantineBooked> = {
  name: 'booking-registers-stay',
  on: ['quarantine-booked'],
  run({ city, data, occurredAt }) {
    const { stay, home, leftPlace, site, centralDays, homeDays, expectedAt } = data
    const places = { place: home, leftPlace, site, centralDays, homeDays, expectedAt }
    const payload = { person: stay, kind: 'quarantine', ...places, occurredAt }
    return [{ city, command: 'request-stay', desk: DESK, payload }]
  },
}

/** A bed tonight, in the city where it is sought. */
export const LODGING_REGISTERS_STAY: Workflow<LodgingAsked> = {
  name: 'lodging-registers-stay',
  on: ['lodging-asked'],
  run({ data: { stay, place, desk, until, arriveDueAt }, occurredAt }) {
    const when = { expectedAt: earlier(occurredAt, arriveDueAt), until }
    const payload = {
      person: stay,
      kind: 'overnight',
      place,
      leftPlace: cityOf(place),
      receiver: desk,
      ...when,
      occurredAt,
    }
    return [{ city: cityOf(place), command: 'request-stay', desk: DESK, payload }]
  },
}

const STEPS: Readonly<Record<string, PlaceStep>> = {
  'stay-received': 'arrived',
  'stay-moved-home': 'moved-home',
  'stay-ended': 'ended',
}
type OfStay = Pick<StayEnded, 'person'>

/** What a place records of a guest is told to the chain, where the chain has one of that id; the place learns nothing. */
export const PLACE_TELLS_CHAIN: Workflow<OfStay, string> = {
  name: 'place-tells-chain',
  on: Object.keys(STEPS),
  reads: ({ data: { person } }) =>
    Object.fromEntries(
      CHAIN_CITIES.map((city) => [
        city,
        {
          city,
          sql: 'select stay from return_places where city = $1 and stay = $2 and known_to is null',
          values: [city, person],
        },
      ]),
    ),
  run({ type, data: { person }, occurredAt }: WorkflowEvent<OfStay>, rows) {
    const step = STEPS[type]
    return CHAIN_CITIES.flatMap((city) =>
      step === undefined || (rows[city]?.length ?? 0) === 0
        ? []
        : [{ city, command: 'note-place', payload: { stay: person, step, occurredAt } }],
    )
  },
}
