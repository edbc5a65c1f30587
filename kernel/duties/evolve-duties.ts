import type { Recorded } from '../ledger/event.ts'
import { exhaustive } from '../primitives/exhaustive.ts'
import type { Block, Blocker, Duty, Holding, Moment, Outcome, Stage } from './duty.ts'
import { DUTY_EVENT_TYPES, type DutyEvents } from './duty-events.ts'

type DutyEvent = { [T in keyof DutyEvents]: Recorded<T, DutyEvents[T]> }[keyof DutyEvents]

const TYPES: ReadonlySet<string> = new Set(DUTY_EVENT_TYPES)
export const isDutyEvent = (event: Recorded): event is DutyEvent => TYPES.has(event.type)

export const momentOf = (event: Recorded): Moment => ({ at: event.occurredAt, recordedAt: event.recordedAt })

/** Stops one clock. The first entry stands: a second act of the same kind never rewrites what was known before. */
export function markStage(duty: Duty, stage: Stage, at: Moment): Duty {
  const clock = duty.stages[stage]
  if (clock.doneAt !== null) return duty
  return { ...duty, stages: { ...duty.stages, [stage]: { ...clock, doneAt: at.at, doneRecordedAt: at.recordedAt } } }
}

const endBlocks = (duty: Duty, at: Moment, which: (block: Block) => boolean): Duty => ({
  ...duty,
  blocks: duty.blocks.map((block) => (block.until === null && which(block) ? { ...block, until: at } : block)),
})

/** Ends a duty. Only `done` stops the finish clock: a duty that failed, or was done in part, was not finished. */
export function closeDuty(duty: Duty, outcome: Outcome, at: Moment): Duty {
  const marked = outcome === 'done' ? markStage(duty, 'finish', at) : duty
  return { ...endBlocks(marked, at, () => true), outcome, closed: at, offer: null }
}

const holdNow = (duty: Duty, holding: Holding): Duty => ({
  ...duty,
  holdings: [...duty.holdings, holding],
  offer: null,
})

const sameBlocker = (a: Blocker, b: Blocker): boolean =>
  a.kind === 'duty' ? b.kind === 'duty' && a.duty === b.duty : b.kind === 'resource' && a.resource === b.resource

/** A refused duty is not closed: it stays in sight, with its holder, until somebody decides about it. */
function report(duty: Duty, data: DutyEvents['duty-reported'], at: Moment): Duty {
  const told = { ...markStage(duty, 'report', at), evidence: [...duty.evidence, ...data.evidence] }
  return data.outcome === 'refused' ? { ...told, outcome: 'refused' } : closeDuty(told, data.outcome, at)
}

/** A refusal is settled by giving the duty to somebody else. */
function reassign(duty: Duty, data: DutyEvents['duty-reassigned'], at: Moment): Duty {
  return { ...holdNow(duty, { post: data.to, from: at, by: 'reassigned' }), outcome: null }
}

function act(duty: Duty, event: DutyEvent): Duty {
  const at = momentOf(event)
  switch (event.type) {
    case 'duty-accepted': {
      const { channel, proxyFor } = event.data
      const accepted = markStage(duty, 'accept', at)
      return proxyFor === null ? accepted : { ...accepted, acknowledged: { channel, by: event.post } }
    }
    case 'duty-started':
      return markStage(duty, 'start', at)
    case 'duty-reported':
      return report(duty, event.data, at)
    case 'duty-offered':
      return { ...duty, offer: { to: event.data.to, at, hardStopAt: event.data.hardStopAt } }
    case 'duty-received':
      return duty.offer === null ? duty : holdNow(duty, { post: duty.offer.to, from: at, by: 'receipt' })
    case 'duty-offer-declined':
      return { ...duty, offer: null }
    case 'duty-flipped':
      return holdNow(duty, { post: event.data.to, from: at, by: 'hard-stop' })
    case 'duty-reassigned':
      return reassign(duty, event.data, at)
    case 'duty-blocked': {
      const block: Block = { by: event.data.by, chargedTo: event.data.chargedTo, from: at, until: null }
      return { ...duty, blocks: [...duty.blocks, block] }
    }
    case 'duty-unblocked':
      return endBlocks(duty, at, (block) => sameBlocker(block.by, event.data.by))
    case 'duty-escalated':
      return { ...duty, escalations: [...duty.escalations, { to: event.data.to, at }] }
    default:
      return exhaustive(event)
  }
}

/**
 * Folds one act into the duties of a subject. An act on a duty that is closed, or not there because its opening was
 * voided, changes nothing.
 */
export function evolveDuties(duties: readonly Duty[], event: Recorded): readonly Duty[] {
  if (!isDutyEvent(event)) return duties
  const { duty: key } = event.data
  return duties.map((duty) => (duty.key === key && duty.closed === null ? act(duty, event) : duty))
}
