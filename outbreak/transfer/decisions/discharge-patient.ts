import type { Context, Decision } from '#kernel/ledger/decision.ts'
import { addDays, endOfDay, localDate } from '#kernel/primitives/local-day.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { type LiveCase, liveCaseOf } from '../../cases/decisions/case-reads.ts'
import { dueIf, homeCommunity } from '../../cases/owed.ts'
import { releaseStanding } from '../../cases/release-standing.ts'
import { openFacilityOf } from '../../facilities/decisions/facility-reads.ts'
import { refuseMoment } from '../../moment.ts'
import type { DischargePatient, TransferRefusal } from '../contract.ts'
import type { MonitoringDue, PatientDischarged } from '../events.ts'
import { atFacility, type BedReads, bedFact } from './transfer-reads.ts'

type Basis = NonNullable<PatientDischarged['basis']> | null

/**
 * On what going home rests: the pack's days, then its tests, on record or told with the discharge. Moving on to another
 * facility rests on nothing of this.
 */
function basisOf(live: LiveCase, command: DischargePatient, { policy, zone }: Context): Result<Basis, TransferRefusal> {
  const { person, to, tests, occurredAt } = command
  if (to === 'other-facility') return accept(null)
  const rule = policy.caseRelease
  const standing = releaseStanding(live.record, rule, { zone, at: occurredAt, told: tests })
  const { admitted } = live.record
  if (!standing.daysMet && standing.earliest === null)
    return refuse('onset-unknown', { person, pack: policy.id }, { field: 'person' })
  if (!standing.daysMet && admitted !== null) {
    const { minDays } = rule
    const params = { person, admittedAt: admitted.at, minDays, pack: policy.id, earliest: standing.earliest ?? '' }
    return refuse('too-early-to-discharge', params, { field: 'occurredAt' })
  }
  if (rule.negatives === 0) return accept(null)
  if (standing.passed.length >= rule.negatives) return accept('tests')
  const threshold = rule.ctAtLeast === null ? '−' : `− / Ct ≥ ${rule.ctAtLeast}`
  const { negatives, hoursApart } = rule
  const params = { person, pack: policy.id, negatives, hoursApart, threshold, have: standing.passed.length }
  return refuse('release-tests-not-met', params, { field: 'tests' })
}

function monitoring(live: LiveCase, { to, occurredAt }: DischargePatient, context: Context): MonitoringDue | null {
  const rule = context.policy.homeMonitoring ?? null
  const receiptDueAt = dueIf(context, 'home.receipt', occurredAt)
  if (to === 'other-facility' || rule === null || receiptDueAt === null) return null
  const { home } = live.record
  const endOf = (day: number) => endOfDay(addDays(localDate(occurredAt, context.zone), day), context.zone)
  return {
    home,
    holder: homeCommunity(home),
    receiptDueAt,
    dueAt: endOf(Math.max(...rule.testDays)),
    until: endOf(rule.days),
    testDays: rule.testDays,
  }
}

/** The patient leaves, and the bed is free. Going home, the community takes the person over. */
export const dischargePatient: Decision<DischargePatient, BedReads, TransferRefusal> = {
  name: 'discharge-patient',
  right: 'patient.admit',
  ...atFacility,
  decide(command, states, context) {
    const { person, facility, to, tests, certificate, occurredAt } = command
    const live = liveCaseOf(states.case.domain, person)
    if (!live.ok) return live
    const open = openFacilityOf(states.facility.domain, facility)
    if (!open.ok) return open
    const moment = refuseMoment(occurredAt, context, live.value.record.movedAt)
    if (moment) return moment
    if (live.value.status !== 'admitted' || live.value.facility !== facility)
      return refuse('not-admitted-here', { person, facility }, { field: 'facility' })
    const basis = basisOf(live.value, command, context)
    if (!basis.ok) return basis
    const data: PatientDischarged = {
      person,
      facility,
      to,
      basis: basis.value,
      certificate,
      monitoring: monitoring(live.value, command, context),
      ...(tests.length === 0 ? {} : { tests }),
    }
    return accept([bedFact('patient-discharged', data, open.value.place, occurredAt)])
  },
}
