import type { Duty } from '#kernel/duties/duty.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { type PlaceCode, type PostId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Step } from '../contract-steps.ts'
import type { Loan } from './state.ts'

export const dutyKind = (step: Step): string => `loan-${step}`

/** The open duty of the step goes to another desk with the right to do it, its clock running on; none when it is not open yet. */
export function dutyMoved(
  loan: Loan,
  duties: readonly Duty[],
  step: Step,
  to: PostId,
  place: PlaceCode,
  occurredAt: Instant,
): readonly Fact[] {
  const open = duties.find((duty) => duty.kind === dutyKind(step) && duty.closed === null)
  if (open === undefined || open.holdings.at(-1)?.post === to) return []
  const data = { duty: open.key, to, reason: 'holder-unavailable' }
  return [{ type: 'duty-reassigned', data, streams: [streamId('credit-loan', loan.loan)], place, occurredAt }]
}
