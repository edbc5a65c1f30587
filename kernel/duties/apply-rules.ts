import type { Recorded } from '../ledger/event.ts'
import type { Duty, Outcome, Stage, StageClock } from './duty.ts'
import type { DutyOpening, DutyRule } from './duty-rule.ts'
import { closeDuty, markStage, momentOf } from './evolve-duties.ts'

/** Rules of any module, looked up by event type. */
type AnyRule = Omit<DutyRule, 'opens' | 'marks' | 'ends'> & {
  readonly opens: Readonly<Record<string, ((event: Recorded) => DutyOpening | null) | undefined>>
  readonly marks: Readonly<Record<string, Stage | undefined>>
  readonly ends: Readonly<Record<string, Outcome | ((event: Recorded) => Outcome | null) | undefined>>
}

const clockDue = (opening: DutyOpening, stage: Stage): StageClock => ({
  dueAt: opening.due[stage] ?? null,
  doneAt: null,
  doneRecordedAt: null,
})

function openDuty(rule: AnyRule, n: number, opening: DutyOpening, event: Recorded): Duty {
  const opened = { at: opening.openedAt ?? event.occurredAt, recordedAt: event.recordedAt }
  return {
    key: `${rule.kind}#${n}`,
    kind: rule.kind,
    clock: rule.clock,
    place: opening.place,
    opened,
    holdings: [{ post: opening.holder, from: opened, by: 'rule' }],
    offer: null,
    stages: {
      accept: clockDue(opening, 'accept'),
      start: clockDue(opening, 'start'),
      finish: clockDue(opening, 'finish'),
      report: clockDue(opening, 'report'),
    },
    blocks: [],
    escalations: [],
    outcome: null,
    closed: null,
    evidence: [],
    acknowledged: null,
  }
}

/** Changes the latest open duty of a kind; with none open, the duties stay as they are. */
function onLatestOpen(duties: readonly Duty[], kind: string, change: (duty: Duty) => Duty): readonly Duty[] {
  const index = duties.findLastIndex((duty) => duty.kind === kind && duty.closed === null)
  return index < 0 ? duties : duties.map((duty, i) => (i === index ? change(duty) : duty))
}

/** The event is its own evidence of what it discharges. */
const discharge = (duty: Duty, outcome: Outcome, event: Recorded): Duty => ({
  ...closeDuty(duty, outcome, momentOf(event)),
  evidence: [...duty.evidence, { kind: 'event', ref: `${event.event}.${event.row}` }],
})

function applyRule(duties: readonly Duty[], rule: AnyRule, event: Recorded): readonly Duty[] {
  let next = duties
  const stage = rule.marks[event.type]
  if (stage !== undefined) next = onLatestOpen(next, rule.kind, (duty) => markStage(duty, stage, momentOf(event)))
  const end = rule.ends[event.type]
  const outcome = typeof end === 'function' ? end(event) : (end ?? null)
  if (outcome !== null) next = onLatestOpen(next, rule.kind, (duty) => discharge(duty, outcome, event))
  // One open duty of a kind in a stream: a second opening while it stands is the same thing owed.
  if (next.some((duty) => duty.kind === rule.kind && duty.closed === null)) return next
  const opening = rule.opens[event.type]?.(event) ?? null
  if (opening === null) return next
  const n = next.filter((duty) => duty.kind === rule.kind).length + 1
  return [...next, openDuty(rule, n, opening, event)]
}

/** A kind's rules by the event types that they know: of a dozen rules an event concerns one or two. */
const byType = new WeakMap<readonly DutyRule[], Map<string, readonly AnyRule[]>>()

function rulesFor(rules: readonly DutyRule[], type: string): readonly AnyRule[] {
  const types = byType.get(rules) ?? new Map<string, readonly AnyRule[]>()
  byType.set(rules, types)
  const known = types.get(type)
  if (known) return known
  const mine = (rules as readonly AnyRule[]).filter(
    ({ opens, marks, ends }) => opens[type] ?? marks[type] ?? ends[type],
  )
  types.set(type, mine)
  return mine
}

/** Folds one domain event into the duties that arise from it: marks, then ends, then opens, so a review may open the next one. */
export const applyRules = (duties: readonly Duty[], rules: readonly DutyRule[], event: Recorded): readonly Duty[] =>
  rulesFor(rules, event.type).reduce((current, rule) => applyRule(current, rule, event), duties)
