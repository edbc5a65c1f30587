import type { DutyOpening, DutyRule } from '#kernel/duties/duty-rule.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { TRANSFER_MARKS } from '../transfer/duties.ts'
import type { MoveDue } from './care-events.ts'
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
  ends: { 'patient-admitted': 'done', 'case-revoked': 'void', 'case-deceased': 'void' },
}

/** Recheck by the city's CDC, then the panel's verdict. A verdict without a recheck of its own takes the recheck in. */
export const DIAGNOSE_DUTY: DutyRule<CaseHistory> = {
  kind: 'diagnose',
  clock: null,
  opens: {
    'case-suspected': ({ data }) =>
      data.verify && { holder: data.verify.holder, place: data.home, due: { start: data.verify.dueAt } },
    'case-found': ({ data }) =>
      data.diagnose
        ? {
            holder: data.diagnose.holder,
            place: data.home,
            due: { start: data.diagnose.verifyDueAt, finish: data.diagnose.dueAt },
          }
        : null,
  },
  marks: { 'case-verified': 'start' },
  // A positive answers what was owed for the suspicion, and opens the duty anew with the clocks of a case.
  ends: { 'case-found': 'done', 'case-classified': 'done', 'case-revoked': 'void' },
}

const owedMove = (place: PlaceCode, move: MoveDue | null | undefined): DutyOpening | null =>
  move
    ? { holder: move.holder, place, due: { accept: move.acceptDueAt, start: move.startDueAt, finish: move.dueAt } }
    : null

/** The patient must be moved: the facility does not take the new grade, or the person is infectious again at home. */
export const CARE_MOVE_DUTY: DutyRule<CaseHistory> = {
  kind: 'care-move',
  clock: null,
  opens: {
    'grade-changed': ({ place, data }) => owedMove(place, data.move),
    'case-classified': ({ place, data }) => owedMove(place, data.move),
    'case-converted': ({ place, data }) => owedMove(place, data.move),
    'home-tested': ({ place, data }) => owedMove(place, data.again),
  },
  marks: TRANSFER_MARKS,
  ends: {
    'patient-admitted': 'done',
    // Better again before the move: the bed the patient has will do.
    'grade-changed': ({ data }) => (data.facility !== null && data.move === null ? 'void' : null),
    'case-revoked': 'void',
    'case-deceased': 'void',
  },
}

/** The rule of release is met: somebody decides, so that nobody is kept longer than the rule asks. */
export const RELEASE_REVIEW_DUTY: DutyRule<CaseHistory> = {
  kind: 'release-review',
  clock: null,
  opens: {
    'release-tested': ({ place, data: { review } }) =>
      review && { holder: review.holder, place, due: { finish: review.dueAt } },
  },
  marks: {},
  ends: {
    'patient-discharged': ({ data }) => (data.to === 'home-monitoring' ? 'done' : 'void'),
    'release-tested': ({ data }) => (data.passes ? null : 'void'),
    'case-revoked': 'void',
    'case-deceased': 'void',
  },
}

/** The home community takes the person over at the door and sees to the test of the last day. */
export const HOME_MONITORING_DUTY: DutyRule<CaseHistory> = {
  kind: 'home-monitoring',
  clock: null,
  opens: {
    'patient-discharged': ({ data: { monitoring } }) =>
      monitoring
        ? {
            holder: monitoring.holder,
            place: monitoring.home,
            due: { accept: monitoring.receiptDueAt, finish: monitoring.dueAt },
          }
        : null,
  },
  marks: { 'home-monitoring-started': 'accept' },
  ends: {
    'home-tested': ({ data }) => (data.close !== null ? 'done' : data.again !== null ? 'void' : null),
    'case-closed': 'done',
    'case-revoked': 'void',
    'case-deceased': 'void',
  },
}

export const CLOSE_FILE_DUTY: DutyRule<CaseHistory> = {
  kind: 'close-file',
  clock: null,
  opens: {
    'home-tested': ({ place, data: { close } }) =>
      close && { holder: close.holder, place, due: { finish: close.dueAt } },
  },
  marks: {},
  ends: {
    'case-closed': 'done',
    'home-tested': ({ data }) => (data.again !== null ? 'void' : null),
    'case-revoked': 'void',
    'case-deceased': 'void',
  },
}

/** Everything that may be owed about one case. */
export const CASE_DUTIES: readonly DutyRule<CaseHistory>[] = [
  TRANSFER_DUTY,
  DIAGNOSE_DUTY,
  CARE_MOVE_DUTY,
  RELEASE_REVIEW_DUTY,
  HOME_MONITORING_DUTY,
  CLOSE_FILE_DUTY,
]
