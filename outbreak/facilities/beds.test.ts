import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { type FacilityId, streamId } from '#kernel/primitives/ids.ts'
import { plusMinutes } from '#kernel/primitives/instant.ts'
import { revokeCase } from '../cases/decisions/revoke-case.ts'
import { CASE_KIND } from '../cases/room.ts'
import type { CaseState } from '../cases/state.ts'
import { OUTBREAK } from '../module.ts'
import {
  at,
  contextAt,
  found,
  type Given,
  HOME,
  happened,
  opened,
  person,
  SHED,
  SITE,
  subject,
  WARD,
  when,
} from '../testing.ts'
import { admitPatient } from '../transfer/decisions/admit-patient.ts'
import { assignBed } from '../transfer/decisions/assign-bed.ts'
import { dischargePatient } from '../transfer/decisions/discharge-patient.ts'
import { pickUpPatient } from '../transfer/decisions/pick-up-patient.ts'
import { refuseAdmission } from '../transfer/decisions/refuse-admission.ts'
import { releaseBed } from '../transfer/decisions/release-bed.ts'
import { blockBeds } from './decisions/block-beds.ts'
import { declareSurge } from './decisions/declare-surge.ts'
import { endSurge } from './decisions/end-surge.ts'
import { setFacilityBeds } from './decisions/set-facility-beds.ts'
import { unblockBeds } from './decisions/unblock-beds.ts'
import { peopleInside } from './inside.ts'
import { FACILITY_KIND } from './room.ts'
import { type FacilityState, usableBeds } from './state.ts'
import { facilityRows } from './views/facilities.view.ts'

const PEOPLE = [person(1), person(2), person(3), person(4)]
const GUESTS = [person(11), person(12)]
const PLACES = [WARD, SHED, SITE]
const START: readonly Given[] = [
  opened(WARD, 'designated-hospital', 2),
  opened(SHED, 'makeshift-hospital', 1),
  opened(SITE, 'isolation-site', 2),
  ...PEOPLE.map((who) => found(who)),
]

const ACTS = [
  'assign',
  'instead',
  'release',
  'pickUp',
  'admit',
  'walkIn',
  'refuse',
  'moveOn',
  'revoke',
  'beds',
  'block',
  'unblock',
  'surge',
  'endSurge',
  'guestComes',
  'guestGoes',
] as const
const step = fc.record({
  act: fc.constantFrom(...ACTS),
  who: fc.constantFrom(...PEOPLE),
  where: fc.constantFrom(WARD, SHED),
  beds: fc.integer({ min: 0, max: 4 }),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const facilityOf = (history: readonly Given[], id: FacilityId): FacilityState =>
  subject(anyKind(FACILITY_KIND), streamId('facility', id), history).domain as FacilityState
const caseOf = (history: readonly Given[], who: (typeof PEOPLE)[number]): CaseState =>
  subject(anyKind(CASE_KIND), streamId('case', who), history).domain as CaseState

/** A guest of the isolation site, placed and sent home as the room of contacts says it. */
function guest(
  history: readonly Given[],
  comes: boolean,
  n: number,
  occurredAt: Given['occurredAt'],
): readonly Given[] {
  const who = GUESTS[n % GUESTS.length] ?? person(11)
  const state = facilityOf(history, SITE)
  const there = state.status !== 'none' && peopleInside(state.insiders).includes(who)
  const [row] = facilityRows(state)
  if (comes === there || (comes && Number(row?.values.free) < 1)) return []
  const streams = [streamId('contact', who), streamId('facility', SITE)]
  const placed = {
    person: who,
    placement: 'isolation-site' as const,
    facility: SITE,
    expiresAt: at('23:00'),
    legalBasis: 'law',
    receipt: 'r',
  }
  return comes
    ? [happened('contact-placed', placed, occurredAt, streams)]
    : [happened('contact-released', { person: who, facility: SITE, reason: 'completed' }, occurredAt, streams, HOME)]
}

/** Tries one act; a refused one changes nothing. */
function attempt(history: readonly Given[], { act, who, where, beds }: Step, n: number): readonly Given[] {
  const occurredAt = plusMinutes(at('09:00'), n)
  const context = contextAt(at('23:00'))
  const { kinds } = OUTBREAK
  const about = { person: who, facility: where, occurredAt }
  const own = { facility: where, occurredAt }
  const other = where === WARD ? SHED : WARD
  const until = at('23:30')
  switch (act) {
    case 'assign':
    case 'instead': {
      const insteadOf = act === 'instead' ? other : null
      return when(kinds, history, assignBed, { ...about, insteadOf, reason: 'manual', ward: null }, context).facts
    }
    case 'release':
      return when(kinds, history, releaseBed, about, context).facts
    case 'pickUp':
      return when(kinds, history, pickUpPatient, { ...about, vehicle: 'v-1', vehicleKind: 'bus' }, context).facts
    case 'admit':
    case 'walkIn': {
      const walkIn = act === 'walkIn'
      return when(kinds, history, admitPatient, { ...about, receipt: 'r', walkIn, ward: null }, context).facts
    }
    case 'refuse':
      return when(kinds, history, refuseAdmission, { ...about, code: 'no-capability' }, context).facts
    case 'moveOn': {
      const moving = { ...about, to: 'other-facility' as const, tests: [], certificate: null }
      return when(kinds, history, dischargePatient, moving, context).facts
    }
    case 'revoke':
      return when(
        kinds,
        history,
        revokeCase,
        { person: who, facility: where, reserved: null, reason: 'false-positive', occurredAt },
        context,
      ).facts
    case 'beds':
      return when(kinds, history, setFacilityBeds, { ...own, beds, blocked: 0, reason: 'repair' }, context).facts
    case 'block': {
      const blocking = {
        ...own,
        block: `b-${n}`,
        ward: null,
        beds: Math.max(1, beds),
        reason: 'repair',
        until,
      } as const
      return when(kinds, history, blockBeds, blocking, context).facts
    }
    case 'unblock': {
      const state = facilityOf(history, where)
      const block = state.status === 'none' ? '' : (state.blocks[0]?.block ?? '')
      return when(kinds, history, unblockBeds, { ...own, block }, context).facts
    }
    case 'surge':
      return when(kinds, history, declareSurge, { ...own, beds: Math.max(1, beds), reason: 'influx', until }, context)
        .facts
    case 'endSurge':
      return when(kinds, history, endSurge, own, context).facts
    case 'guestComes':
    case 'guestGoes':
      return guest(history, act === 'guestComes', n, occurredAt)
  }
}

function play(steps: readonly Step[]): readonly Given[] {
  const history = [...START]
  for (const [n, one] of steps.entries()) history.push(...attempt(history, one, n))
  return history
}

const COMES = ['patient-admitted', 'contact-placed']
const GOES = ['patient-discharged', 'contact-released', 'contact-became-case', 'contact-moved-home', 'case-revoked']

/** Who is inside by a book of arrivals and departures: each admission less each departure, person by person. */
function book(history: readonly Given[], id: FacilityId): ReadonlySet<string> {
  const inside = new Set<string>()
  for (const { type, data, streams } of history) {
    const { person: who } = data as { readonly person?: string }
    if (who === undefined || !streams.includes(streamId('facility', id))) continue
    if (COMES.includes(type)) inside.add(who)
    if (GOES.includes(type)) inside.delete(who)
  }
  return inside
}
const insideOf = (state: FacilityState): readonly string[] =>
  state.status === 'none' ? [] : peopleInside(state.insiders)

test('at every moment: occupied is admitted less left, nobody is in two beds, none is over what was declared', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const whole = play(steps)
      for (let known = START.length; known <= whole.length; known += 3) {
        const history = whole.slice(0, known)
        const states = PLACES.map((id) => facilityOf(history, id))
        const everybody = states.flatMap(insideOf)
        expect(new Set(everybody).size).toBe(everybody.length)
        for (const [i, state] of states.entries()) {
          const id = PLACES[i] ?? WARD
          const values = facilityRows(state)[0]?.values
          expect(new Set(insideOf(state))).toEqual(book(history, id))
          expect(values?.occupied).toBe(book(history, id).size)
          const usable = Number(values?.beds) + Number(values?.surge) - Number(values?.blocked)
          expect(values?.free).toBe(usable - Number(values?.occupied) - Number(values?.reserved))
          expect(Number(values?.free)).toBeGreaterThanOrEqual(0)
          if (state.status !== 'none') expect(usableBeds(state)).toBe(usable)
        }
      }
    }),
    { numRuns: 120 },
  )
})

test('a bed that a case holds is in the book of the facility it names, and in no other', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const history = play(steps)
      for (const who of PEOPLE) {
        const state = caseOf(history, who)
        const lying = PLACES.filter((id) => insideOf(facilityOf(history, id)).includes(who))
        expect(lying).toEqual(state.status === 'admitted' ? [state.facility] : [])
      }
    }),
    { numRuns: 80 },
  )
})

test('a replay of the same history gives the same facility', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const history = play(steps)
      for (const id of PLACES)
        expect(facilityOf(history, id)).toEqual(facilityOf(JSON.parse(JSON.stringify(history)), id))
    }),
    { numRuns: 60 },
  )
})

test('after any corrections the stock is still admitted less left, and never the bed of somebody else', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 40 }),
      fc.array(fc.nat(60), { minLength: 1, maxLength: 4 }),
      (steps, which) => {
        const history = play(steps)
        const voided = new Set(which.map((n) => START.length + n))
        const corrected = history.filter((_, n) => !voided.has(n))
        for (const id of PLACES) {
          const state = facilityOf(corrected, id)
          expect(new Set(insideOf(state))).toEqual(book(corrected, id))
          expect(state.status === 'none' ? 0 : state.inside).toBe(book(corrected, id).size)
        }
      },
    ),
    { numRuns: 150 },
  )
})
