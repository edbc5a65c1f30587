import { SHORTAGES, type Shortage } from '#credit/contract-kinds.ts'
import { districtOf } from '#kernel/jurisdictions/place-code.ts'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import type { NeedFailed } from '#outbreak/needs/events.ts'
import type { Workflow, WorkflowEvent, WorkflowRead } from './workflow.ts'

/** The bank keeps one ledger, that of the region-wide bodies. */
const BANK = '1500' as CityCode
const ZONE = 'Asia/Shanghai'
const isShortage = (kind: unknown): kind is Shortage => SHORTAGES.some((one) => one === kind)

/** What kind of thing ran out, and which branch of the bank can answer nearest to it: one whose people are there first. */
const reads = ({
  city,
  data,
  place,
}: WorkflowEvent<NeedFailed>): Readonly<Record<'need' | 'branch', WorkflowRead>> => ({
  need: {
    city,
    sql: 'select kind from needs where city = $1 and known_to is null and need = $2',
    values: [city, data.need],
  },
  branch: {
    city: BANK,
    sql: `select branch from credit_branches where city = $1 and known_to is null and starts_with($2, place)
      order by status = 'empty', length(place) desc, branch limit 1`,
    values: [BANK, place],
  },
})

/**
 * A need inside a zone that failed because nothing was in stock says that a supplier runs short. The credit desk gets
 * one lead a district, kind and day: where and what, never whose need it was.
 */
export const SHORTAGE_OPENS_LEAD: Workflow<NeedFailed, 'need' | 'branch'> = {
  name: 'shortage-opens-lead',
  on: ['need-failed'],
  reads,
  run({ data, place, occurredAt }, { need, branch }) {
    const kind = need[0]?.kind
    const district = districtOf(place)
    const answering = branch[0]?.branch
    if (data.reason !== 'no-stock' || !isShortage(kind) || district === undefined || answering === undefined) return []
    const lead = `lead-${district}-${kind}-${localDate(occurredAt, ZONE).replaceAll('-', '')}`
    const payload = { lead, source: 'zone-shortage', reportedFrom: district, shortage: kind, branch: String(answering) }
    return [{ city: BANK, command: 'open-lead', payload: { ...payload, firm: null, occurredAt } }]
  },
}
