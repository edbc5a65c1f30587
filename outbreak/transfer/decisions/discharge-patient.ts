import type { Context, Decision } from '#kernel/ledger/decision.ts'
import { addDays, daysBetween, localDate } from '#kernel/primitives/local-day.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type LiveCase, liveCaseOf } from '../../cases/decisions/case-reads.ts'
import { openFacilityOf } from '../../facilities/decisions/facility-reads.ts'
import { refuseMoment } from '../../moment.ts'
import type { DischargePatient, TransferRefusal } from '../contract.ts'
import { atFacility, type BedReads, bedFact } from './transfer-reads.ts'

/** Going home needs the pack's days in care, from the first admission; moving on to another facility does not. */
function refuseEarly(live: LiveCase, { person, to, occurredAt }: DischargePatient, { policy, zone }: Context) {
  const { admitted } = live.record
  if (to === 'other-facility' || admitted === null) return undefined
  const { minDays } = policy.caseRelease
  const admittedOn = localDate(admitted.at, zone)
  if (daysBetween(admittedOn, localDate(occurredAt, zone)) >= minDays) return undefined
  const params = { person, admittedAt: admitted.at, minDays, pack: policy.id, earliest: addDays(admittedOn, minDays) }
  return refuse('too-early-to-discharge', params, { field: 'occurredAt' })
}

/** The patient leaves, and the bed is free. */
export const dischargePatient: Decision<DischargePatient, BedReads, TransferRefusal> = {
  name: 'discharge-patient',
  right: 'patient.admit',
  ...atFacility,
  decide(command, states, context) {
    const { person, facility, to, occurredAt } = command
    const live = liveCaseOf(states.case.domain, person)
    if (!live.ok) return live
    const open = openFacilityOf(states.facility.domain, facility)
    if (!open.ok) return open
    const moment = refuseMoment(occurredAt, context, live.value.record.movedAt)
    if (moment) return moment
    if (live.value.status !== 'admitted' || live.value.facility !== facility)
      return refuse('not-admitted-here', { person, facility }, { field: 'facility' })
    const early = refuseEarly(live.value, command, context)
    return early ?? accept([bedFact('patient-discharged', { person, facility, to }, open.value.place, occurredAt)])
  },
}
