import type { ClockName, Stage } from '#kernel/duties/duty.ts'
import type { PlaceCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'

type StageColumns = { readonly [K in Stage as `${K}_due`]: Instant | null } & {
  readonly [K in Stage as `${K}_done_at`]: Instant | null
}

/** A row of the view `duties` as the store gives it (its columns: `kernel/duties/duty-table.ts`). */
export interface DutyRow extends StageColumns {
  readonly duty: string
  readonly stream: StreamId
  readonly kind: string
  readonly clock: ClockName | null
  readonly subject: string
  readonly place: PlaceCode
  readonly holder: PostId
  readonly opened_at: Instant
  readonly outcome: string | null
  readonly closed_at: Instant | null
  readonly offered_to: PostId | null
  readonly hard_stop_at: Instant | null
  readonly escalated_to: string | null
  readonly blocked_by: string | null
  readonly charged_to: PostId | null
  /** Start of the block that holds now, from the duty's own `blocks`. */
  readonly blocked_since: Instant | null
}

export const DUTY_COLUMNS = `duty, stream, kind, clock, subject, place, holder, opened_at,
  accept_due, accept_done_at, start_due, start_done_at, finish_due, finish_done_at, report_due, report_done_at,
  outcome, closed_at, offered_to, hard_stop_at, escalated_to, blocked_by, charged_to,
  case when blocked_by is null then null else (blocks -> -1 -> 'from' ->> 'at')::timestamptz end as blocked_since`
