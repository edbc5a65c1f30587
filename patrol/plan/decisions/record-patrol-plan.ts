import { levelOf } from '#kernel/jurisdictions/place-code.ts'
import { anyDecision, type Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../../contract.ts'
import { factOf } from '../../facts.ts'
import { inOrder } from '../../in-order.ts'
import type { RecordPatrolPlan } from '../contract.ts'
import type { PlanEvents } from '../events.ts'
import { type PlanReads, planStream } from '../state.ts'

const twice = (names: readonly (string | number)[]) => names.find((name, n) => names.indexOf(name) !== n)

/** The work plan (工作方案): what the mechanism asks for, every limit in it as data. */
export const recordPatrolPlan: Decision<RecordPatrolPlan, PlanReads, PatrolRefusal> = {
  name: 'record-patrol-plan',
  right: 'patrol.lead',
  place: ({ city }) => city,
  streams: ({ city }) => ({ plan: planStream(city) }),
  decide({ occurredAt, ...data }, { plan }, context) {
    const moment = inOrder(occurredAt, context, plan.domain?.at)
    if (!moment.ok) return moment
    if (levelOf(data.city) !== 'city') return refuse('plan-for-city', { city: data.city }, { field: 'city' })
    const { tiers, grades } = data.rules
    const name = twice(tiers.map(({ tier }) => tier)) ?? twice(grades.map(({ grade }) => grade))
    if (name !== undefined) return refuse('grade-twice', { name }, { field: 'rules' })
    const streams = [planStream(data.city)] as const
    return accept([factOf<PlanEvents>()('patrol-plan-recorded', data, { streams, place: data.city, occurredAt })])
  },
}

export const PLAN_DECISIONS = [anyDecision(recordPatrolPlan)]
