import { postId } from '#kernel/primitives/ids.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import { communityOf } from './opening.ts'
import type { CasePlan, OutbreakPlan } from './plan.ts'
import { CITY, plusMinutes, type Script, toInstant, ZONE } from './script.ts'

/** Minutes from the positive to each step. */
const STEP = { bed: 40, vehicle: 90, door: 150, asked: 240, source: 250, panel: 300 } as const
const NEXT_DAY = 24 * 60

function find(script: Script, plan: OutbreakPlan, one: CasePlan): void {
  const { person, home, onsetOn, foundIn, indexCase } = one
  const at = toInstant(one.foundAt)
  const place = foundIn === 'homeQuarantine' ? home : plan.place.code
  const positive = { person, foundIn, home, place, indexCase, onsetOn }
  script.act(at, postId(CITY, 'cdc'), 'report-positive', [positive])
  const panelAt = plusMinutes(at, STEP.panel)
  const verdict = { person, as: 'confirmed', reportDate: localDate(panelAt, ZONE), facility: plan.hospital.id }
  script.act(panelAt, postId(CITY, 'cdc'), 'classify-case', [verdict])
  const tracing = postId(plan.place.code, 'tracing')
  const interview = { person, by: script.holders.get(tracing), channel: 'at-hospital' }
  script.act(plusMinutes(at, STEP.asked), tracing, 'record-interview', [interview])
  if (indexCase === null)
    script.act(plusMinutes(at, STEP.source), tracing, 'close-source', [{ person, because: 'outside-the-city' }])
}

function bringIn(script: Script, plan: OutbreakPlan, { person, foundAt }: CasePlan): void {
  const { id: facility } = plan.hospital
  const at = (minutes: number) => plusMinutes(toInstant(foundAt), minutes)
  const desk = postId(plan.place.code, 'transfer')
  script.act(at(STEP.bed), desk, 'assign-bed', [{ person, facility, reason: 'need' }])
  const vehicle = { person, vehicle: 'amb-drill-1', vehicleKind: 'negative-pressure-ambulance' }
  script.act(at(STEP.vehicle), desk, 'pick-up-patient', [vehicle])
  script.act(at(STEP.door), postId(facility, 'hospital'), 'admit-patient', [
    { person, facility, receipt: `rc-${person}` },
  ])
}

function bringHome(script: Script, plan: OutbreakPlan, { person, home, negatives, end }: CasePlan): void {
  const { id: facility } = plan.hospital
  const ward = postId(facility, 'hospital')
  const community = postId(communityOf(home), 'community')
  for (const taken of negatives)
    script.act(toInstant(taken), ward, 'record-release-test', [{ person, facility, kind: 'pcr', result: 'negative' }])
  const at = toInstant(end.at)
  if (end.kind === 'death') {
    script.act(at, ward, 'record-death', [{ person, cause: 'this-disease', facility }])
    script.act(toInstant(end.buriedAt), community, 'record-burial', [{ person, safe: true }])
    return
  }
  script.act(at, ward, 'discharge-patient', [{ person, facility }])
  script.act(plusMinutes(at, NEXT_DAY), community, 'close-case', [{ person }])
}

/** Each case from its positive to the bed, the panel, the interview, and the end by the pack's rule of release. */
export function careForCases(script: Script, plan: OutbreakPlan): void {
  for (const one of plan.cases) {
    find(script, plan, one)
    bringIn(script, plan, one)
    bringHome(script, plan, one)
  }
}
