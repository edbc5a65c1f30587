import type { Cell, Row } from '../ledger/table.ts'
import type { DutyId, StreamId } from '../primitives/ids.ts'
import type { Duty } from './duty.ts'
import { DUTY_TABLE } from './duty-table.ts'
import { blockerText, chargedOf, holderOf, openBlock } from './holder.ts'

export const dutyIdOf = (stream: StreamId, key: string): DutyId => `${stream}#${key}` as DutyId

/** Splits `<stream>#<kind>#<n>`; `undefined` when the text is not a duty's id. */
export function parseDutyId(id: string): { stream: StreamId; key: string } | undefined {
  const parts = id.split('#')
  const [stream, kind, n] = parts
  if (parts.length !== 3 || !stream?.includes('/') || !kind || !n) return undefined
  return { stream: stream as StreamId, key: `${kind}#${n}` }
}

/** Written out: a replay makes a row for every duty there ever was. */
const stageCells = ({ accept, start, finish, report }: Duty['stages']): Record<string, Cell> => ({
  accept_due: accept.dueAt,
  accept_done_at: accept.doneAt,
  accept_done_rec: accept.doneRecordedAt,
  start_due: start.dueAt,
  start_done_at: start.doneAt,
  start_done_rec: start.doneRecordedAt,
  finish_due: finish.dueAt,
  finish_done_at: finish.doneAt,
  finish_done_rec: finish.doneRecordedAt,
  report_due: report.dueAt,
  report_done_at: report.doneAt,
  report_done_rec: report.doneRecordedAt,
})

/** One duty as a row of `DUTY_TABLE`. */
export function dutyRow(duty: Duty, stream: StreamId): Row {
  const block = openBlock(duty)
  return {
    table: DUTY_TABLE.name,
    values: {
      duty: dutyIdOf(stream, duty.key),
      kind: duty.kind,
      clock: duty.clock,
      subject: stream,
      place: duty.place,
      holder: holderOf(duty),
      opened_at: duty.opened.at,
      opened_rec: duty.opened.recordedAt,
      ...stageCells(duty.stages),
      outcome: duty.outcome,
      closed_at: duty.closed?.at ?? null,
      closed_rec: duty.closed?.recordedAt ?? null,
      offered_to: duty.offer?.to ?? null,
      hard_stop_at: duty.offer?.hardStopAt ?? null,
      escalated_to: duty.escalations.at(-1)?.to ?? null,
      blocked_by: block === null ? null : blockerText(block.by),
      charged_to: chargedOf(duty),
      holdings: duty.holdings,
      blocks: duty.blocks,
    },
  }
}
