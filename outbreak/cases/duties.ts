import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import { TRANSFER_MARKS } from '../transfer/duties.ts'
import type { CaseHistory } from './state.ts'

/** Fast transfer (快转): from the first positive result to the receipt at the door of a hospital, the same day. */
export const TRANSFER_DUTY: DutyRule<CaseHistory> = {
  kind: 'transfer',
  clock: 'fastTransfer',
  opens: {
    'case-found': ({ data }) => ({
      holder: data.transferHolder,
      place: data.home,
      due: { accept: data.transferAcceptDueAt, start: data.transferStartDueAt, finish: data.transferDueAt },
    }),
  },
  marks: TRANSFER_MARKS,
  ends: { 'patient-admitted': 'done', 'case-revoked': 'void' },
}
