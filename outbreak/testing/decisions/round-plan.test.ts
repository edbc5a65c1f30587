import { expect, test } from 'vitest'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { at, type Given, person, place, subject, when } from '../../testing.ts'
import {
  B5,
  B6,
  COMMUNITY,
  cancelled,
  collecting,
  collectingTube,
  history,
  opened,
  POOLING,
  planningRoster,
  ROUND,
  recordingUntested,
  rosterPlanned,
  untestedRecorded,
} from '../builders.ts'
import { doorStream } from '../door-state.ts'
import { DOOR_KIND, ROSTER_KIND, SITE_KIND, TESTING_KINDS } from '../room.ts'
import { type RosterState, rosterStream } from '../roster-state.ts'
import { siteStream } from '../site-state.ts'
import { roundBuildingRows } from '../views/round-buildings.view.ts'
import { collectTube } from './collect-tube.ts'
import { planRoster } from './plan-roster.ts'
import { planSite } from './plan-site.ts'
import { recordUntested } from './record-untested.ts'
import { reportSamplesCollected } from './report-samples-collected.ts'
import { resolveUntested } from './resolve-untested.ts'

const open = history(opened())
const planned = history(opened(), rosterPlanned())
const plan = (given: readonly Given[], change: Parameters<typeof planningRoster>[0] = {}) =>
  when(TESTING_KINDS, given, planRoster, planningRoster(change), POOLING)
const rosterOf = (given: readonly Given[]) =>
  subject(anyKind(ROSTER_KIND), rosterStream(ROUND, COMMUNITY), given).domain as RosterState
const building = (given: readonly Given[], code = B5) => {
  const state = rosterOf(given)
  return state.status === 'planned' ? state.buildings[code] : undefined
}

test('a community’s roster is one fact in a history of its own', () => {
  expect(plan(open).facts).toMatchObject([
    { type: 'roster-planned', place: COMMUNITY, streams: [`roster/${ROUND}.${COMMUNITY}`] },
  ])
  expect(building(planned)).toMatchObject({ people: 150, elsewhere: 12, sampled: 0 })
})
test('planned again, a building takes the new numbers and keeps what was sampled', () => {
  const counted = [...planned, ...collect(planned, [{ building: B5, people: 90 }]).facts]
  const again = plan(counted, { buildings: [{ building: B5, households: 61, people: 155, elsewhere: 12 }] })
  expect(building([...counted, ...again.facts])).toMatchObject({ households: 61, people: 155, sampled: 90 })
  expect(building([...counted, ...again.facts], B6)).toMatchObject({ people: 100 })
})
test('a roster is of an open round, a community, and its own buildings, each once', () => {
  expect(plan([]).refusal?.code).toBe('round-unknown')
  expect(plan(history(opened(), cancelled('07:05'))).refusal?.code).toBe('round-not-open')
  expect(plan(open, { community: place('150105001') }).refusal?.code).toBe('not-a-community')
  expect(plan(open, { community: place('150105001002') }).refusal?.code).toBe('outside-round')
  const row = { building: place('150105001002-01-01'), households: 1, people: 1, elsewhere: 0 }
  expect(plan(open, { buildings: [row] }).refusal?.code).toBe('not-in-community')
  const own = { ...row, building: B5 }
  expect(plan(open, { buildings: [own, own] }).refusal?.code).toBe('building-twice')
  expect(plan(open, { buildings: [{ ...own, elsewhere: 2 }] }).refusal?.code).toBe('more-elsewhere-than-people')
})

const site = { round: ROUND, site: 's-1', name: { zh: '东门', en: 'East gate' }, place: COMMUNITY, staff: 6, tubes: 80 }
const slot = { from: at('08:00'), to: at('09:00'), people: 120 }
const planTheSite = (given: readonly Given[], slots = [slot]) =>
  when(TESTING_KINDS, given, planSite, { ...site, slots, occurredAt: at('07:20') }, POOLING)

test('a site has its staff, tubes and slots, and what it sampled', () => {
  const given = [...open, ...planTheSite(open).facts]
  const sampled = [...given, ...collect(given, undefined).facts]
  expect(subject(anyKind(SITE_KIND), siteStream(ROUND, 's-1'), sampled).domain).toMatchObject({
    plan: { staff: 6, tubes: 80, slots: [slot] },
    tubes: 30,
    people: 280,
    lastAt: at('08:00'),
  })
})
test('a site is planned in an open round, with slots that end after they start', () => {
  expect(planTheSite([]).refusal?.code).toBe('round-unknown')
  expect(planTheSite(open, [{ ...slot, to: at('08:00') }]).refusal?.code).toBe('slot-ends-before-start')
})

const collect = (
  given: readonly Given[],
  buildings: { building: typeof B5; people: number }[] | undefined,
  people = 280,
) =>
  when(
    TESTING_KINDS,
    given,
    reportSamplesCollected,
    { ...collecting(30, people), ...(buildings === undefined ? {} : { buildings }) },
    POOLING,
  )

test('counted by building, samples shorten the list of the building', () => {
  const given = [...planned, ...collect(planned, [{ building: B5, people: 140 }]).facts]
  expect(roundBuildingRows(rosterOf(given)).map(({ values }) => [values.place, values.untested])).toEqual([
    [B5, 10],
    [B6, 100],
  ])
})
test('a building beyond the roster, or more people than were sampled, is refused', () => {
  expect(collect(open, [{ building: B5, people: 1 }]).refusal?.code).toBe('building-not-on-roster')
  expect(collect(planned, [{ building: B5, people: 140 }], 139).refusal?.code).toBe('more-people-in-buildings')
})

const untested = (given: readonly Given[], change: Parameters<typeof recordingUntested>[0] = {}) =>
  when(TESTING_KINDS, given, recordUntested, recordingUntested(change), POOLING)
const atDoor = history(opened(), rosterPlanned(), untestedRecorded())

test('who was not sampled is owed a sample at the door', () => {
  expect(untested(planned).facts).toMatchObject([
    {
      type: 'person-untested',
      place: B5,
      streams: [`door/${ROUND}.p-7`, `roster/${ROUND}.${COMMUNITY}`],
      data: { reason: 'refused', doorDueAt: at('2022-11-14T08:30:00'), holder: '150105.testing' },
    },
  ])
  expect(building(atDoor)).toMatchObject({ atDoor: 1 })
  expect(subject(anyKind(DOOR_KIND), doorStream(ROUND, 'p-7'), atDoor).duties).toMatchObject([
    { kind: 'door-sample', closed: null },
  ])
})
test('one entry a person, in the round and on its roster', () => {
  expect(untested(atDoor).refusal).toMatchObject({ code: 'already-untested', params: { reason: 'refused' } })
  expect(untested(planned, { building: place('150105001001-09-01') }).refusal?.code).toBe('building-not-on-roster')
  expect(untested(open, { building: place('150105001001-09-01') }).refusal).toBeNull()
  expect(untested(planned, { building: place('150105001002-01-01') }).refusal?.code).toBe('outside-round')
  expect(untested([]).refusal?.code).toBe('round-unknown')
})
test('the single sample at the door discharges it', () => {
  const command = collectingTube({ tube: 't-7', person: person(7), place: B5, occurredAt: at('10:00') })
  const { facts } = when(TESTING_KINDS, atDoor, collectTube, command, POOLING)
  expect(facts.map(({ type }) => type)).toEqual(['tube-collected', 'door-sampled'])
  const given = [...atDoor, ...facts]
  expect(building(given)).toMatchObject({ atDoor: 0, sampled: 1 })
  expect(subject(anyKind(DOOR_KIND), doorStream(ROUND, 'p-7'), given)).toMatchObject({
    domain: { status: 'closed', outcome: 'sampled' },
    duties: [{ outcome: 'done' }],
  })
})
test('or it is settled without one', () => {
  const resolve = (given: readonly Given[], local = '11:00') =>
    when(TESTING_KINDS, given, resolveUntested, {
      round: ROUND,
      person: person(7),
      outcome: 'left',
      occurredAt: at(local),
    })
  const given = [...atDoor, ...resolve(atDoor).facts]
  expect(building(given)).toMatchObject({ atDoor: 0, excused: 1 })
  expect(resolve(given).refusal?.code).toBe('not-on-door-list')
  expect(resolve(planned).refusal?.code).toBe('not-on-door-list')
  expect(resolve(atDoor, '08:00').refusal?.code).toBe('out-of-order')
})
