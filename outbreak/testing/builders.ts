import type { Decision, States } from '#kernel/ledger/decision.ts'
import { at, type Given, HOME, person, place, when } from '../testing.ts'
import type { OpenRound } from './contract.ts'
import type { CollectTube } from './contract-tubes.ts'
import { cancelRound } from './decisions/cancel-round.ts'
import { collectTube } from './decisions/collect-tube.ts'
import { completeRound } from './decisions/complete-round.ts'
import { openRound } from './decisions/open-round.ts'
import { receiveTube } from './decisions/receive-tube.ts'
import { reportResults } from './decisions/report-results.ts'
import { reportSamplesCollected } from './decisions/report-samples-collected.ts'
import { reportSamplesReceived } from './decisions/report-samples-received.ts'
import { reportTubeResult } from './decisions/report-tube-result.ts'
import { TESTING_KINDS } from './room.ts'

/** Commands as they pass the contract, and histories made by the decisions themselves. */
export const ROUND = 'r-1'
export const TUBE = 't-1'
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

export type Step = (history: readonly Given[]) => readonly Given[]
/** Takes each step in turn; a refused step leaves the history as it is. */
export function history(...steps: readonly Step[]): readonly Given[] {
  const done: Given[] = []
  for (const step of steps) done.push(...step(done))
  return done
}

const step =
  <C, S extends States, Code extends string>(decision: Decision<C, S, Code>, command: C): Step =>
  (done) =>
    when(TESTING_KINDS, done, decision, command).facts

export const opened = (change: Partial<OpenRound> = {}): Step => step(openRound, openingRound(change))
export const collected = (tubes: number, people: number, local?: string): Step =>
  step(reportSamplesCollected, collecting(tubes, people, local))
export const received = (tubes: number, local?: string): Step => step(reportSamplesReceived, receiving(tubes, local))
export const resulted = (negative: number, positive: number, invalid?: number, local?: string): Step =>
  step(reportResults, resulting(negative, positive, invalid, local))
export const completed = (local?: string): Step => step(completeRound, completing(local))
export const cancelled = (local?: string): Step => step(cancelRound, cancelling(local))
export const tubeCollected = (change: Partial<CollectTube> = {}): Step => step(collectTube, collectingTube(change))
export const tubeReceived = (laboratory = 'lab-1', local = '09:00'): Step =>
  step(receiveTube, { tube: TUBE, laboratory, occurredAt: at(local) })
export const tubeResulted = (result: 'negative' | 'positive' = 'positive', local = '11:00'): Step =>
  step(reportTubeResult, { tube: TUBE, result, ct: 24.5, laboratory: 'lab-1', occurredAt: at(local) })
