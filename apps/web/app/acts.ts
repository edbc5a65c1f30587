import { returnDay, returnNil } from '../command/return-day.form.ts'
import { acceptShift, declineShift, handOverShift, openShift } from '../command/shift-acts.form.ts'
import { answerDirective, receiptDirective } from '../directives/directive-acts.form.ts'
import * as duty from '../duties/duty-acts.form.ts'
import { endSurge } from '../facilities/capacity-acts.form.ts'
import { acceptNeed, deliverNeed, startNeed } from '../needs/need-acts.form.ts'
import { admitPatient } from '../people/admit-patient.form.ts'
import { assignBed } from '../people/assign-bed.form.ts'
import { closeCase, recordHomeTest, startHomeMonitoring } from '../people/care/home-monitoring.form.ts'
import { verifyCase } from '../people/care/verify-case.form.ts'
import { classifyCase } from '../people/classify-case.form.ts'
import { dischargePatient } from '../people/discharge-patient.form.ts'
import { moveContact } from '../people/move-contact.form.ts'
import { pickUpPatient } from '../people/pick-up-patient.form.ts'
import { placeContact } from '../people/place-contact.form.ts'
import { recordContactTest } from '../people/record-contact-test.form.ts'
import { refuseAdmission } from '../people/refuse-admission.form.ts'
import { refusePlacement } from '../people/refuse-placement.form.ts'
import { tellContact } from '../people/tell-contact.form.ts'
import { recordDisinfection } from '../premises/disinfection.form.ts'
import { collectTube } from '../rounds/collect-tube.form.ts'
import { completeRound } from '../rounds/complete-round.form.ts'
import { dispatchTube } from '../rounds/dispatch-tube.form.ts'
import { receiveTube } from '../rounds/receive-tube.form.ts'
import { reportResults } from '../rounds/report-results.form.ts'
import { reportSamplesCollected } from '../rounds/report-samples-collected.form.ts'
import { reportSamplesReceived } from '../rounds/report-samples-received.form.ts'
import { reportTubeLost } from '../rounds/report-tube-lost.form.ts'
import { reportTubeResult } from '../rounds/report-tube-result.form.ts'
import { resolveUntested } from '../rounds/resolve-untested.form.ts'
import { type Act, subjectOf } from '../shared/act.ts'
import type { DutyView } from '../shared/read-types.ts'
import { carryCommitment, keepCommitment } from '../study/commitment-acts.form.ts'
import { appealContact, rejectContactAppeal } from '../tracing/appeal-contact.form.ts'
import { closeSource } from '../tracing/close-source.form.ts'
import { linkCase } from '../tracing/link-case.form.ts'
import { recordFollowUp } from '../tracing/record-follow-up.form.ts'
import { recordInterview } from '../tracing/record-interview.form.ts'
import { recordSiteFollowUp } from '../tracing/record-site-follow-up.form.ts'
import { sendContactHome } from '../tracing/send-contact-home.form.ts'
import { acknowledgeAppeal, decideAppeal } from '../zones/appeal-acts.form.ts'
import { proposeZone } from '../zones/propose-zone.form.ts'
import { reviewZone } from '../zones/review-zone.form.ts'
import { recordExitCheck, recordZoneTest } from '../zones/upkeep-acts.form.ts'

const ALL: readonly Act[] = [
  returnDay(),
  returnNil(),
  endSurge,
  ...Object.values(duty).filter((value): value is Act => 'command' in value),
  admitPatient,
  assignBed,
  classifyCase,
  closeCase,
  dischargePatient,
  recordHomeTest,
  startHomeMonitoring,
  verifyCase,
  moveContact,
  pickUpPatient,
  placeContact,
  recordContactTest,
  refuseAdmission,
  refusePlacement,
  tellContact,
  collectTube,
  completeRound,
  dispatchTube,
  receiveTube,
  reportResults,
  reportSamplesCollected,
  reportSamplesReceived,
  reportTubeLost,
  reportTubeResult,
  resolveUntested,
  appealContact,
  rejectContactAppeal,
  closeSource,
  linkCase,
  recordFollowUp,
  recordInterview,
  recordSiteFollowUp,
  sendContactHome,
  proposeZone,
  reviewZone,
  recordExitCheck,
  recordZoneTest,
]
const BY_COMMAND = new Map(ALL.map((act) => [act.command, act]))

/** Acts on a directive, a need, an appeal or a duty desk know its id from the duty that was pressed. */
const OF_SUBJECT: Readonly<Record<string, (directive: string) => Act>> = {
  'receipt-directive': receiptDirective,
  'answer-directive': answerDirective,
  'open-shift': openShift,
  'hand-over-shift': handOverShift,
  'accept-shift': acceptShift,
  'decline-shift': declineShift,
  'record-disinfection': recordDisinfection,
  'accept-need': acceptNeed,
  'start-need': startNeed,
  'deliver-need': deliverNeed,
  'acknowledge-appeal': acknowledgeAppeal,
  'decide-appeal': decideAppeal,
  'keep-study-commitment': keepCommitment,
  'carry-study-commitment': carryCommitment,
}

/** The form of a command that a duty offers; undefined when it needs its record's page (an order, a lift). */
export const actFor = (command: string, duty: Pick<DutyView, 'stream'>): Act | undefined =>
  OF_SUBJECT[command]?.(subjectOf(duty)) ?? BY_COMMAND.get(command)
