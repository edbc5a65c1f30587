import type { Context, Decision, States } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { anyKind, type SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PersonId, streamId } from '#kernel/primitives/ids.ts'
import { CASES_KINDS } from '../cases/room.ts'
import type { FacilityKind, FacilityOpened } from '../facilities/events.ts'
import { FACILITIES_KINDS } from '../facilities/room.ts'
import {
  at,
  CONTEXT,
  facility,
  type Given,
  HOME,
  person,
  place,
  type Step,
  subject,
  TEST_PACK,
  when,
} from '../testing.ts'
import { TRACING_KINDS } from '../tracing/room.ts'
import { TRANSFER_KINDS } from '../transfer/room.ts'
import type { DetermineContact, PlaceContact, ReleaseContact } from './contract.ts'
import { determineContact } from './decisions/determine-contact.ts'
import { moveContact } from './decisions/move-contact.ts'
import { placeContact } from './decisions/place-contact.ts'
import { releaseContact } from './decisions/release-contact.ts'
import { tellContact } from './decisions/tell-contact.ts'
import { CONTACT_KIND, CONTACTS_KINDS } from './room.ts'
import type { ContactState } from './state.ts'

export { history } from '../testing.ts'

/** Commands as they pass the contract, and histories made by the decisions themselves. */
export const WHO = person(1)
export const INDEX = person(9)
export const SITE = facility('site-1')
export const KINDS = [...CONTACTS_KINDS, ...CASES_KINDS, ...FACILITIES_KINDS, ...TRACING_KINDS, ...TRANSFER_KINDS]

/** A pack that keeps contacts at home. */
export const HOME_PACK = {
  ...TEST_PACK,
  id: 'home-pack',
  closeContact: { ...TEST_PACK.closeContact, facilityDays: 0, homeDays: 5, restriction: 'home' },
} as const
/** A pack that restricts no contact. */
export const FREE_PACK = {
  ...TEST_PACK,
  id: 'free-pack',
  closeContact: { ...TEST_PACK.closeContact, restriction: 'none' },
} as const

export const determining = (change: Partial<DetermineContact> = {}): DetermineContact => ({
  person: WHO,
  indexCase: INDEX,
  category: 'close',
  lastExposureAt: at('2022-11-12T18:00:00'),
  indexFoundAt: at('06:00'),
  setting: 'household',
  certainty: 'high',
  home: HOME,
  occurredAt: at('08:00'),
  ...change,
})
export const telling = (local = '08:30') => ({ person: WHO, channel: 'phone', occurredAt: at(local) }) as const
export const moving = (local = '09:00') => ({ person: WHO, vehicle: 'bus-1', occurredAt: at(local) })
export const placing = (change: Partial<PlaceContact> = {}): PlaceContact => ({
  person: WHO,
  placement: 'isolation-site',
  facility: SITE,
  legalBasis: 'Infectious Disease Law, art. 39',
  receipt: 'rc-1',
  occurredAt: at('10:00'),
  ...change,
})
export const releasing = (change: Partial<ReleaseContact> = {}): ReleaseContact => ({
  person: WHO,
  facility: SITE,
  reason: 'not-a-contact',
  occurredAt: at('11:00'),
  ...change,
})

export const step =
  <C, S extends States, Code extends string>(
    decision: Decision<C, S, Code>,
    command: C,
    context: Context = CONTEXT,
  ): Step =>
  (done) =>
    when(KINDS, done, decision, command, context).facts

export const siteOpened = (beds = 2, kind: FacilityKind = 'isolation-site'): Step => {
  const name = { zh: '隔离点一', en: 'Site one' }
  const data: FacilityOpened = { facility: SITE, kind, name, beds, takesGrades: [], opening: true }
  const fact: Fact<'facility-opened', FacilityOpened> = {
    type: 'facility-opened',
    data,
    streams: [streamId('facility', SITE)],
    place: place('150105'),
    occurredAt: at('06:00'),
  }
  return () => [fact]
}
export const determined = (change: Partial<DetermineContact> = {}): Step => step(determineContact, determining(change))
export const told = (local?: string): Step => step(tellContact, telling(local))
export const moved = (local?: string): Step => step(moveContact, moving(local))
export const placed = (change: Partial<PlaceContact> = {}, context?: Context): Step =>
  step(placeContact, placing(change), context)
export const released = (change: Partial<ReleaseContact> = {}): Step => step(releaseContact, releasing(change))
/** What `report-positive` records of an open contact. */
export const becameCase =
  (local = '11:00'): Step =>
  () => [
    {
      type: 'contact-became-case',
      data: { person: WHO, facility: null },
      streams: [streamId('contact', WHO)],
      place: HOME,
      occurredAt: at(local),
    },
  ]

export const contactOf = (given: readonly Given[], who: PersonId = WHO) =>
  subject(anyKind(CONTACT_KIND), streamId('contact', who), given) as SubjectState<ContactState>
