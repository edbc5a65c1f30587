import type { TableDef } from '../ledger/table.ts'

/**
 * One row a duty. Every moment has its `_rec` twin (when the office knew), so that any earlier as-of can be
 * counted: a stage is done as of T when `…_done_at` is set and its `_rec` ≤ T.
 * `holdings` and `blocks` are the duty's own arrays (JSON of `Holding[]`, `Block[]`).
 */
export const DUTY_TABLE: TableDef = {
  name: 'duties',
  columns: {
    duty: 'text',
    kind: 'text',
    clock: 'text',
    subject: 'text',
    place: 'text',
    holder: 'text',
    opened_at: 'timestamptz',
    opened_rec: 'timestamptz',
    accept_due: 'timestamptz',
    accept_done_at: 'timestamptz',
    accept_done_rec: 'timestamptz',
    start_due: 'timestamptz',
    start_done_at: 'timestamptz',
    start_done_rec: 'timestamptz',
    finish_due: 'timestamptz',
    finish_done_at: 'timestamptz',
    finish_done_rec: 'timestamptz',
    report_due: 'timestamptz',
    report_done_at: 'timestamptz',
    report_done_rec: 'timestamptz',
    outcome: 'text',
    closed_at: 'timestamptz',
    closed_rec: 'timestamptz',
    offered_to: 'text',
    hard_stop_at: 'timestamptz',
    escalated_to: 'text',
    /** What blocks it now: `duty:<id>` or `resource:<name>`; null when nothing does. */
    blocked_by: 'text',
    /** Who answers for its lateness: the blocker's post while blocked, else the holder. */
    charged_to: 'text',
    holdings: 'jsonb',
    blocks: 'jsonb',
  },
  key: ['duty'],
  placeColumn: 'place',
  indexes: [['holder'], ['clock', 'opened_rec'], ['subject']],
}
