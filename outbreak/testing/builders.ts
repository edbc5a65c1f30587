import type { Decision, States } from '#kernel/ledger/decision.ts'
import { CN_20 } from '#kernel/policy/packs/cn-20.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import type { PersonId } from '#kernel/primitives/ids.ts'
import { at, contextAt, HOME, person, place, type Step, TEST_PACK, when } from '../testing.ts'
import { ZONES_KINDS } from '../zones/room.ts'
import type { OpenRound } from './contract.ts'
import type { PlanRoster, RecordUntested } from './contract-roster.ts'
import type { CollectPool, CollectTube } from './contract-tubes.ts'
import { cancelRound } from './decisions/cancel-round.ts'
import { collectPool } from './decisions/collect-pool.ts'
import { collectTube } from './decisions/collect-tube.ts'
import { completeRound } from './decisions/complete-round.ts'
import { openRound } from './decisions/open-round.ts'
import { planRoster } from './decisions/plan-roster.ts'
import { receiveTube } from './decisions/receive-tube.ts'
import { recordUntested } from './decisions/record-untested.ts'
import { reportResults } from './decisions/report-results.ts'
import { reportSamplesCollected } from './decisions/report-samples-collected.ts'
import { reportSamplesReceived } from './decisions/report-samples-received.ts'
import { reportTubeResult } from './decisions/report-tube-result.ts'
import { TESTING_KINDS } from './room.ts'
import type { TubeResulted } from './tube-events.ts'

export { history, type Step } from '../testing.ts'

/** Commands as they pass the contract, and histories made by the decisions themselves. */
export const ROUND = 'r-1'
export const TUBE = 't-1'
/** Collecting a pool asks for the zones around it. */
export const KINDS = [...TESTING_KINDS, ...ZONES_KINDS]
/** The test pack with the rules for pools and rounds of the Twenty measures. */
export const POOL_PACK: PolicyPack = CN_20.testing === undefined ? TEST_PACK : { ...TEST_PACK, testing: CN_20.testing }
export const POOLING = contextAt(at('12:00'), POOL_PACK)
export const COMMUNITY = place('150105001001')

export const openingRound = (change: Partial<OpenRound> = {}): OpenRound => ({
  round: ROUND,
  areas: [COMMUNITY],
  roster: 1000,
  sites: 2,
  pooling: 10,
  occurredAt: at('07:00'),
  ...change,
})
export const collecting = (tubes: number, people: number, local = '08:00') => ({
  round: ROUND,
  site: 's-1',
  tubes,
  people,
  occurredAt: at(local),
})
export const receiving = (tubes: number, local = '09:00') => ({
  round: ROUND,
  laboratory: 'lab-1',
  tubes,
  occurredAt: at(local),
})
export const resulting = (negative: number, positive: number, invalid = 0, local = '11:00') => ({
  round: ROUND,
  laboratory: 'lab-1',
  negative,
  positive,
  invalid,
  occurredAt: at(local),
})
export const completing = (local = '11:30') => ({ round: ROUND, occurredAt: at(local) })
export const cancelling = (local = '08:00') => ({ round: ROUND, reason: 'weather', occurredAt: at(local) }) as const

export const collectingTube = (change: Partial<CollectTube> = {}): CollectTube => ({
  tube: TUBE,
  person: person(1),
  round: ROUND,
  site: 's-1',
  place: HOME,
  specimen: 'oropharyngeal',
  reason: 'round',
  retestOf: null,
  resampleOf: null,
  occurredAt: at('08:00'),
  ...change,
})

const step =
  <C, S extends States, Code extends string>(decision: Decision<C, S, Code>, command: C): Step =>
  (done) =>
    when(KINDS, done, decision, command, POOLING).facts

export const opened = (change: Partial<OpenRound> = {}): Step => step(openRound, openingRound(change))
export const collected = (tubes: number, people: number, local?: string): Step =>
  step(reportSamplesCollected, collecting(tubes, people, local))
export const received = (tubes: number, local?: string): Step => step(reportSamplesReceived, receiving(tubes, local))
export const resulted = (negative: number, positive: number, invalid?: number, local?: string): Step =>
  step(reportResults, resulting(negative, positive, invalid, local))
export const completed = (local?: string): Step => step(completeRound, completing(local))
export const cancelled = (local?: string): Step => step(cancelRound, cancelling(local))
export const tubeCollected = (change: Partial<CollectTube> = {}): Step => step(collectTube, collectingTube(change))
type Result = TubeResulted['result']
export const tubeReceived = (laboratory = 'lab-1', local = '09:00', tube = TUBE): Step =>
  step(receiveTube, { tube, laboratory, occurredAt: at(local) })
export const resultingTube = (result: Result, tube = TUBE, local = '11:00') =>
  ({ tube, result, ct: 24.5, laboratory: 'lab-1', occurredAt: at(local) }) as const
export const tubeResulted = (result: Result = 'positive', local = '11:00', tube = TUBE): Step =>
  step(reportTubeResult, resultingTube(result, tube, local))

export const POOL = 't-pool'
export const collectingPool = (change: Partial<CollectPool> = {}): CollectPool => ({
  tube: POOL,
  members: [person(1), person(2), person(3)],
  ratio: 10,
  group: 'general',
  round: ROUND,
  site: 's-1',
  place: HOME,
  specimen: 'oropharyngeal',
  reason: 'round',
  resampleOf: null,
  occurredAt: at('08:00'),
  ...change,
})
export const poolCollected = (change: Partial<CollectPool> = {}): Step => step(collectPool, collectingPool(change))
/** A pool of three that came back as `result` at 09:30. */
export const pool = (result: Result = 'positive'): Step[] => [
  poolCollected(),
  tubeReceived('lab-1', '08:40', POOL),
  tubeResulted(result, '09:30', POOL),
]
/** The member's own tube, received and resulted. */
export const single = (who: PersonId, result?: Result, minute = '00'): Step[] => {
  const tube = `t-${who}-${minute}`
  const steps = [tubeCollected({ tube, person: who, retestOf: POOL, occurredAt: at(`10:${minute}`) })]
  if (result === undefined) return steps
  return [...steps, tubeReceived('lab-1', `10:${minute}`, tube), tubeResulted(result, `11:${minute}`, tube)]
}

export const B5 = place('150105001001-02-05')
export const B6 = place('150105001001-02-06')
export const planningRoster = (change: Partial<PlanRoster> = {}): PlanRoster => ({
  round: ROUND,
  community: COMMUNITY,
  buildings: [
    { building: B5, households: 60, people: 150, elsewhere: 12 },
    { building: B6, households: 40, people: 100, elsewhere: 0 },
  ],
  occurredAt: at('07:10'),
  ...change,
})
export const rosterPlanned = (change: Partial<PlanRoster> = {}): Step => step(planRoster, planningRoster(change))
export const recordingUntested = (change: Partial<RecordUntested> = {}): RecordUntested => ({
  round: ROUND,
  person: person(7),
  building: B5,
  reason: 'refused',
  occurredAt: at('08:30'),
  ...change,
})
export const untestedRecorded = (change: Partial<RecordUntested> = {}): Step =>
  step(recordUntested, recordingUntested(change))
