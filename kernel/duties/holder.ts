import type { PostId } from '../primitives/ids.ts'
import type { Instant } from '../primitives/instant.ts'
import type { Block, Blocker, Duty, Holding, Moment } from './duty.ts'

/** A moment counts as of `at` when it had happened and the office knew. */
const knownBy = (moment: Moment, at: Instant): boolean => moment.at <= at && moment.recordedAt <= at

/** Who holds the duty now. */
export const holderOf = (duty: Duty): PostId => (duty.holdings.at(-1) ?? duty.holdings[0]).post

function holdingAt(duty: Duty, at: Instant): Holding {
  return duty.holdings.findLast((holding) => knownBy(holding.from, at)) ?? duty.holdings[0]
}

/** Who held the duty at `at`; before it was opened, who it was opened for. */
export const holderAt = (duty: Duty, at: Instant): PostId => holdingAt(duty, at).post

/** What blocks the duty now; the latest of several. */
export const openBlock = (duty: Duty): Block | null => duty.blocks.findLast((block) => block.until === null) ?? null

/** What blocked the duty at `at`, by what happened, whenever it was entered. */
export const blockAt = (duty: Duty, at: Instant): Block | null =>
  duty.blocks.findLast((block) => block.from.at <= at && (block.until === null || block.until.at > at)) ?? null

/** Who answers for lateness at `at`: whoever was charged with the block then, else the holder then. */
export const chargedAt = (duty: Duty, at: Instant): PostId => blockAt(duty, at)?.chargedTo ?? holderAt(duty, at)

/**
 * Who answers for the duty's lateness: while it is open, what blocks it now, else its holder;
 * when it was finished late or never, what blocked it as its finish fell due.
 */
export function chargedOf(duty: Duty): PostId {
  if (duty.closed === null) return openBlock(duty)?.chargedTo ?? holderOf(duty)
  const { dueAt, doneAt } = duty.stages.finish
  const missed = dueAt !== null && dueAt < (doneAt ?? duty.closed.at)
  return missed ? chargedAt(duty, dueAt) : holderOf(duty)
}

/** `duty:<id>` or `resource:<name>`. */
export const blockerText = (blocker: Blocker): string =>
  blocker.kind === 'duty' ? `duty:${blocker.duty}` : `resource:${blocker.resource}`
