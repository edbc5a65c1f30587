import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { Count } from '#kernel/ledger/table.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { countingDay } from '../facts.ts'
import { countKit } from './decisions/count-kit.ts'
import { handOutItem } from './decisions/hand-out-item.ts'
import { issueKit } from './decisions/issue-kit.ts'
import { receiveBatch } from './decisions/receive-batch.ts'
import { inspectItem, returnItem } from './decisions/return-item.ts'
import { settleDifference } from './decisions/settle-difference.ts'
import { ISSUE_DUTIES } from './duties.ts'
import type { BatchEvents, IssueEvents, ItemEvents } from './events.ts'
import { type BatchState, evolveBatch, evolveIssue, evolveItem, type IssueState, type ItemState } from './state.ts'
import { batchRows, issueRows, itemRows, PATROL_BATCHES, PATROL_ISSUES, PATROL_ITEMS } from './views/kit.view.ts'

/** Counted where the unit stands, by what was issued; a difference on the day it was found. */
function issueCounts(state: IssueState): readonly Count[] {
  if (state.status === 'none') return []
  const { place, item } = state
  const count = (figure: string, at: Instant, n: number): Count => ({
    figure,
    place,
    date: countingDay(at),
    part: item,
    n,
  })
  const issued = count('patrol-kit-issued', state.issuedAt, state.quantity)
  if (state.status === 'issued') return [issued]
  const { at, counted, agrees } = state.count
  const both = [issued, count('patrol-kit-counted', at, counted)]
  return agrees ? both : [...both, count('patrol-kit-differences', at, 1)]
}

const BATCH_KIND: StreamKind<BatchState, BatchEvents> = {
  kind: 'patrol-batch',
  events: ['batch-received', 'kit-issued'],
  initial: null,
  evolve: evolveBatch,
  duties: [],
  tables: [PATROL_BATCHES],
  rows: batchRows,
  counts: () => [],
}
const ISSUE_KIND: StreamKind<IssueState, IssueEvents> = {
  kind: 'patrol-issue',
  events: ['kit-issued', 'kit-counted', 'difference-settled', 'item-handed-out', 'item-returned'],
  initial: { status: 'none' },
  evolve: evolveIssue,
  duties: ISSUE_DUTIES,
  tables: [PATROL_ISSUES],
  rows: issueRows,
  counts: issueCounts,
}
const ITEM_KIND: StreamKind<ItemState, ItemEvents> = {
  kind: 'patrol-item',
  events: ['item-handed-out', 'item-inspected', 'item-returned'],
  initial: { status: 'none' },
  evolve: evolveItem,
  duties: [],
  tables: [PATROL_ITEMS],
  rows: itemRows,
  counts: () => [],
}
export const KIT_KINDS = [anyKind(BATCH_KIND), anyKind(ISSUE_KIND), anyKind(ITEM_KIND)]
export const KIT_DECISIONS = [
  anyDecision(receiveBatch),
  anyDecision(issueKit),
  anyDecision(countKit),
  anyDecision(settleDifference),
  anyDecision(handOutItem),
  anyDecision(inspectItem),
  anyDecision(returnItem),
]
