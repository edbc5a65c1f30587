import type { Act } from '../shared/act.ts'
import type { CaseFacts, ContactFacts } from '../shared/read-types.ts'
import { appealContact, rejectContactAppeal } from '../tracing/appeal-contact.form.ts'
import { recordFollowUp } from '../tracing/record-follow-up.form.ts'
import { sendContactHome } from '../tracing/send-contact-home.form.ts'
import { recordCareNeeds } from '../transfer/record-care-needs.form.ts'
import { admitPatient } from './admit-patient.form.ts'
import { assignBed } from './assign-bed.form.ts'
import { changeGrade } from './care/change-grade.form.ts'
import { closeCase, recordHomeTest, startHomeMonitoring } from './care/home-monitoring.form.ts'
import { recordBurial, recordDeath } from './care/record-death.form.ts'
import { recordReleaseTest } from './care/record-release-test.form.ts'
import { verifyCase } from './care/verify-case.form.ts'
import { classifyCase } from './classify-case.form.ts'
import { convertCase } from './convert-case.form.ts'
import { determineContact } from './determine-contact.form.ts'
import { dischargePatient } from './discharge-patient.form.ts'
import { moveContact } from './move-contact.form.ts'
import { pickUpPatient } from './pick-up-patient.form.ts'
import { placeContact } from './place-contact.form.ts'
import { recordContactTest } from './record-contact-test.form.ts'
import { refuseAdmission } from './refuse-admission.form.ts'
import { refusePlacement } from './refuse-placement.form.ts'
import { releaseBed } from './release-bed.form.ts'
import { releaseContact } from './release-contact.form.ts'
import { reportPositive } from './report-positive.form.ts'
import { revokeCase } from './revoke-case.form.ts'
import { tellContact } from './tell-contact.form.ts'

/** Said whole each time: the form starts from nothing ticked. */
const CARE_NEEDS_ACT = recordCareNeeds()

const TRANSFER: Readonly<Record<CaseFacts['status'], readonly Act[]>> = {
  found: [assignBed],
  bedAssigned: [pickUpPatient, releaseBed, assignBed],
  onTheWay: [admitPatient, refuseAdmission],
  admitted: [dischargePatient, recordReleaseTest, changeGrade, assignBed, recordDeath],
  discharged: [startHomeMonitoring, recordHomeTest, closeCase, assignBed, recordDeath],
  homeMonitoring: [recordHomeTest, closeCase, recordDeath],
  closed: [],
  deceased: [recordBurial],
  suspected: [reportPositive, verifyCase],
  revoked: [],
}
/** Their care is over or has not begun: what is left is the way's own step, and a verdict that is still missing. */
const AWAY: readonly CaseFacts['status'][] = ['discharged', 'homeMonitoring', 'closed', 'deceased', 'suspected']

/** What can happen next to a case, the step of its way first. Rights are the server's to refuse. */
export function actsForCase(facts: CaseFacts): readonly Act[] {
  if (facts.status === 'revoked' || facts.status === 'closed') return []
  const unclassified = facts.classification === null && facts.status !== 'suspected'
  if (AWAY.includes(facts.status)) return [...TRANSFER[facts.status], ...(unclassified ? [classifyCase] : [])]
  const diagnosis = unclassified
    ? [classifyCase, verifyCase]
    : facts.classification === 'asymptomatic'
      ? [convertCase]
      : []
  return [...TRANSFER[facts.status], ...diagnosis, determineContact, CARE_NEEDS_ACT, revokeCase]
}

export function actsForContact(facts: ContactFacts): readonly Act[] {
  switch (facts.status) {
    case 'determined':
      return [tellContact, moveContact, placeContact, recordContactTest, reportPositive, releaseContact]
    case 'told':
      return [moveContact, placeContact, recordContactTest, reportPositive, releaseContact]
    case 'moving':
      return [placeContact, refusePlacement, recordContactTest, reportPositive]
    case 'placed':
      return [
        ...(facts.facility === null ? [] : [sendContactHome]),
        recordFollowUp,
        recordContactTest,
        reportPositive,
        appealContact,
        rejectContactAppeal,
        releaseContact,
      ]
    case 'released':
    case 'becameCase':
      return []
  }
}
