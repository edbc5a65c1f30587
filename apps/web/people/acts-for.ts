import type { Act } from '../shared/act.ts'
import type { CaseFacts, ContactFacts } from '../shared/read-types.ts'
import { appealContact, rejectContactAppeal } from '../tracing/appeal-contact.form.ts'
import { recordFollowUp } from '../tracing/record-follow-up.form.ts'
import { sendContactHome } from '../tracing/send-contact-home.form.ts'
import { admitPatient } from './admit-patient.form.ts'
import { assignBed } from './assign-bed.form.ts'
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

const TRANSFER: Readonly<Record<CaseFacts['status'], readonly Act[]>> = {
  found: [assignBed],
  bedAssigned: [pickUpPatient, releaseBed, assignBed],
  onTheWay: [admitPatient, refuseAdmission],
  admitted: [dischargePatient],
  discharged: [],
  revoked: [],
}
const DONE: readonly CaseFacts['status'][] = ['discharged', 'revoked']

/** What can happen next to a case, the step of its way first. Rights are the server's to refuse. */
export function actsForCase(facts: CaseFacts): readonly Act[] {
  if (DONE.includes(facts.status)) return []
  const diagnosis =
    facts.classification === null ? [classifyCase] : facts.classification === 'asymptomatic' ? [convertCase] : []
  return [...TRANSFER[facts.status], ...diagnosis, determineContact, revokeCase]
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
