import { anyDecision, type Decision } from '#kernel/ledger/decision.ts'
import type { StreamKind } from '#kernel/ledger/stream-kind.ts'
import { admitPatient } from './decisions/admit-patient.ts'
import { assignBed } from './decisions/assign-bed.ts'
import { dischargePatient } from './decisions/discharge-patient.ts'
import { pickUpPatient } from './decisions/pick-up-patient.ts'
import { refuseAdmission } from './decisions/refuse-admission.ts'
import { releaseBed } from './decisions/release-bed.ts'

/** Transfer has no subject of its own: its steps are part of the case's history and of the facility's. */
export const TRANSFER_KINDS: readonly StreamKind[] = []
export const TRANSFER_DECISIONS: readonly Decision[] = [
  anyDecision(assignBed),
  anyDecision(releaseBed),
  anyDecision(pickUpPatient),
  anyDecision(admitPatient),
  anyDecision(refuseAdmission),
  anyDecision(dischargePatient),
]
