import type { RecordedIn } from '#kernel/ledger/event.ts'
import { anyKind, type StreamKind, type SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { TableDef } from '#kernel/ledger/table.ts'
import { type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRules, ResponseTier } from './contract.ts'
import type { PatrolPlanRecorded, PlanEvents } from './events.ts'

export type PlanState = (PatrolPlanRecorded & { readonly at: Instant; readonly version: number }) | null
export type PlanReads = { readonly plan: SubjectState<PlanState> }

/** The plan of the city that a place, a beat or a unit lies in: their names start with its code. */
export const planStream = (within: string): StreamId => streamId('patrol-plan', within.slice(0, 4))

/** The rules in force. */
export function rulesOf({ plan }: PlanReads, within: string): Result<PatrolRules, 'no-patrol-plan'> {
  return plan.domain === null ? refuse('no-patrol-plan', { city: within.slice(0, 4) }) : accept(plan.domain.rules)
}

export function tierOf({ tiers }: PatrolRules, tier: string): Result<ResponseTier, 'no-such-tier'> {
  const found = tiers.find((one) => one.tier === tier)
  return found === undefined
    ? refuse('no-such-tier', { tier, known: tiers.map((one) => one.tier).join(', ') }, { field: 'tier' })
    : accept(found)
}

const PATROL_PLANS: TableDef = {
  name: 'patrol_plans',
  columns: {
    place: 'text',
    title: 'jsonb',
    mechanism: 'jsonb',
    summary: 'text',
    document: 'text',
    rules: 'jsonb',
    recorded_at: 'timestamptz',
    version: 'integer',
  },
  key: ['place'],
  placeColumn: 'place',
  cityWide: true,
}

const PLAN_KIND: StreamKind<PlanState, PlanEvents> = {
  kind: 'patrol-plan',
  events: ['patrol-plan-recorded'],
  initial: null,
  evolve: (state, event: RecordedIn<PlanEvents>) => ({
    ...event.data,
    at: event.occurredAt,
    version: (state?.version ?? 0) + 1,
  }),
  duties: [],
  tables: [PATROL_PLANS],
  rows: (state) => {
    if (state === null) return []
    const { city, at, version, title, mechanism, summary, document, rules } = state
    const values = { place: city, title, mechanism, summary, document, rules, recorded_at: at, version }
    return [{ table: PATROL_PLANS.name, values }]
  },
  counts: () => [],
}
export const PLAN_KINDS = [anyKind(PLAN_KIND)]
