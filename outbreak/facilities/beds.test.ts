import fc from 'fast-check'
import { expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import { plusMinutes } from '#kernel/primitives/instant.ts'
import { revokeCase } from '../cases/decisions/revoke-case.ts'
import { CASES_KINDS } from '../cases/room.ts'
import type { CaseState } from '../cases/state.ts'
import { at, contextAt, found, type Given, opened, person, SHED, subject, WARD, when } from '../testing.ts'
import { admitPatient } from '../transfer/decisions/admit-patient.ts'
import { assignBed } from '../transfer/decisions/assign-bed.ts'
import { dischargePatient } from '../transfer/decisions/discharge-patient.ts'
import { pickUpPatient } from '../transfer/decisions/pick-up-patient.ts'
import { refuseAdmission } from '../transfer/decisions/refuse-admission.ts'
import { releaseBed } from '../transfer/decisions/release-bed.ts'
import { setFacilityBeds } from './decisions/set-facility-beds.ts'
import { FACILITIES_KINDS } from './room.ts'
import type { FacilityState } from './state.ts'
import { facilityRows } from './views/facilities.view.ts'

const KINDS = [...CASES_KINDS, ...FACILITIES_KINDS]
const [CASE] = CASES_KINDS
const [FACILITY] = FACILITIES_KINDS
const PEOPLE = [person(1), person(2), person(3), person(4)]
const START: readonly Given[] = [
  opened(WARD, 'designated-hospital', 2),
  opened(SHED, 'makeshift-hospital', 1),
  ...PEOPLE.map((who) => found(who)),
]

const step = fc.record({
  act: fc.constantFrom(
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
  ),
  who: fc.constantFrom(...PEOPLE),
  where: fc.constantFrom(WARD, SHED),
  beds: fc.integer({ min: 0, max: 4 }),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Tries one act; a refused one changes nothing. */
function attempt(history: readonly Given[], { act, who, where, beds }: Step, n: number): readonly Given[] {
  const occurredAt = plusMinutes(at('09:00'), n)
  const context = contextAt(at('23:00'))
  const about = { person: who, facility: where, occurredAt }
  const other = where === WARD ? SHED : WARD
  switch (act) {
    case 'assign':
      return when(KINDS, history, assignBed, { ...about, insteadOf: null, reason: 'manual' }, context).facts
    case 'instead':
      return when(KINDS, history, assignBed, { ...about, insteadOf: other, reason: 'manual' }, context).facts
    case 'release':
      return when(KINDS, history, releaseBed, about, context).facts
    case 'pickUp':
      return when(KINDS, history, pickUpPatient, { ...about, vehicle: 'v-1', vehicleKind: 'bus' }, context).facts
    case 'admit':
    case 'walkIn':
      return when(KINDS, history, admitPatient, { ...about, receipt: 'r', walkIn: act === 'walkIn' }, context).facts
    case 'refuse':
      return when(KINDS, history, refuseAdmission, { ...about, code: 'no-capability' }, context).facts
    case 'moveOn':
      return when(KINDS, history, dischargePatient, { ...about, to: 'other-facility' }, context).facts
    case 'revoke':
      return when(KINDS, history, revokeCase, { ...about, reason: 'false-positive' }, context).facts
    default:
      return when(
        KINDS,
        history,
        setFacilityBeds,
        { facility: where, beds, blocked: 0, reason: 'repair', occurredAt },
        context,
      ).facts
  }
}

function play(steps: readonly Step[]): readonly Given[] {
  const history = [...START]
  for (const [n, one] of steps.entries()) history.push(...attempt(history, one, n))
  return history
}

const caseOf = (history: readonly Given[], who: (typeof PEOPLE)[number]): CaseState =>
  (CASE && subject(CASE, streamId('case', who), history))?.domain as CaseState
const facilityOf = (history: readonly Given[], id: typeof WARD): FacilityState =>
  (FACILITY && subject(FACILITY, streamId('facility', id), history))?.domain as FacilityState

test('beds are the people who were admitted and have not left, never below zero, never above the beds', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const history = play(steps)
      const cases = PEOPLE.map((who) => caseOf(history, who))
      for (const id of [WARD, SHED]) {
        const [row] = facilityRows(facilityOf(history, id))
        const values = row?.values
        const there = (...statuses: string[]) =>
          cases.filter((c) => 'facility' in c && c.facility === id && statuses.includes(c.status)).length
        expect(values?.occupied).toBe(there('admitted'))
        expect(values?.reserved).toBe(there('bedAssigned', 'onTheWay'))
        expect(values?.free).toBe(Number(values?.beds) - Number(values?.occupied) - Number(values?.reserved))
        expect(Number(values?.free)).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 150 },
  )
})

test('a replay of the same history gives the same case and the same facility', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const history = play(steps)
      for (const who of PEOPLE) expect(caseOf(history, who)).toEqual(caseOf([...history], who))
      expect(facilityOf(history, WARD)).toEqual(facilityOf(JSON.parse(JSON.stringify(history)), WARD))
    }),
    { numRuns: 60 },
  )
})

test('a correction that takes an arrival out leaves nobody inside, never fewer', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.nat(60), (steps, which) => {
      const history = play(steps)
      const corrected = history.filter((_, n) => n !== START.length + which)
      for (const id of [WARD, SHED]) {
        const state = facilityOf(corrected, id)
        expect(state.status === 'none' ? 0 : state.inside).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 60 },
  )
})
