import type { Moment } from '#kernel/duties/duty.ts'
import type { Recorded, RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import { type Instant, later } from '#kernel/primitives/instant.ts'
import type { PatientDischarged, TransferEvents } from '../transfer/events.ts'
import type { CareEvents, HomeTested } from './care-events.ts'
import { byTime, type CareRecord, type HomeMonitoring, type TestOnRecord } from './care-record.ts'
import type { CaseState, KnownCase } from './state.ts'

export type CareStep = Extract<RecordedIn<CareEvents>, { type: Exclude<keyof CareEvents, 'case-suspected'> }>
type JourneyStep = RecordedIn<TransferEvents>

const momentOf = (event: { occurredAt: Instant; recordedAt: Instant }): Moment => ({
  at: event.occurredAt,
  recordedAt: event.recordedAt,
})

export const withCare = <S extends KnownCase>(state: S, care: Partial<CareRecord>): S => ({
  ...state,
  record: { ...state.record, care: { ...state.record.care, ...care } },
})
const moved = <S extends KnownCase>(state: S, at: Instant): S => ({
  ...state,
  record: { ...state.record, movedAt: later(state.record.movedAt, at) },
})
const diagnosed = <S extends KnownCase>(state: S, at: Instant): S => ({
  ...state,
  record: { ...state.record, diagnosedAt: later(state.record.diagnosedAt, at) },
})

function homeTested(state: KnownCase, event: Recorded<'home-tested', HomeTested>): CaseState {
  const { specimen, day, passes, again, close } = event.data
  const { home } = state.record.care
  if (home === null) return state
  const test = { ...specimen, day, passes, recordedAt: event.recordedAt }
  const next: HomeMonitoring = { ...home, tests: byTime([...home.tests, test]), passed: home.passed || close !== null }
  const tested = withCare(moved(state, event.occurredAt), { home: next })
  if (again === null) return tested
  // Waits for a bed as a person newly found does; the first transfer and the home's zone stay as they are.
  return { status: 'found', record: withCare(tested, { again: momentOf(event) }).record }
}

/** Folds one step of recheck, care or home monitoring into a case that is known. */
export function evolveCare(state: KnownCase, event: CareStep): CaseState {
  const at = momentOf(event)
  switch (event.type) {
    case 'case-verified': {
      const { result, ct, laboratory } = event.data
      return withCare(diagnosed(state, at.at), { verified: { ...at, result, ct, laboratory } })
    }
    case 'grade-changed': {
      const grades = [...state.record.care.grades, { ...at, grade: event.data.to }]
      return withCare(diagnosed(state, at.at), { grades })
    }
    case 'release-tested': {
      const test = { ...event.data.specimen, facility: event.data.facility, recordedAt: event.recordedAt }
      return withCare(state, { tests: byTime([...state.record.care.tests, test]) })
    }
    case 'case-deceased': {
      const { record } = withCare(moved(state, at.at), { deceased: { ...at, cause: event.data.cause } })
      return { status: 'deceased', record }
    }
    case 'burial-recorded':
      return withCare(state, { burial: { ...at, safe: event.data.safe } })
    case 'home-monitoring-started': {
      const { home } = state.record.care
      if (home === null || state.status !== 'discharged') return state
      const { record } = withCare(moved(state, at.at), { home: { ...home, received: at } })
      return { status: 'homeMonitoring', record }
    }
    case 'home-tested':
      return homeTested(state, event)
    case 'case-closed':
      return { status: 'closed', record: withCare(moved(state, at.at), { closed: at }).record }
    default:
      return exhaustive(event)
  }
}

const endStays = (care: CareRecord, until: Instant): CareRecord['stays'] =>
  care.stays.map((stay) => (stay.until === null ? { ...stay, until } : stay))

function left(state: KnownCase, event: Recorded<'patient-discharged', PatientDischarged>): KnownCase {
  const { care } = state.record
  const { facility, to, basis = null, tests = [], certificate = null, monitoring = null } = event.data
  const told: TestOnRecord[] = tests.map((test) => ({ ...test, facility, recordedAt: event.recordedAt }))
  const gone = withCare(state, { stays: endStays(care, event.occurredAt), tests: byTime([...care.tests, ...told]) })
  if (to !== 'home-monitoring') return gone
  const home: HomeMonitoring | null = monitoring && {
    from: event.occurredAt,
    until: monitoring.until,
    testDays: monitoring.testDays,
    received: null,
    tests: [],
    passed: false,
  }
  return withCare(gone, { release: { ...momentOf(event), facility, basis, certificate }, home })
}

/** What a step of the journey adds to the record of care: where the patient lay, and how the patient left. */
export function caredOnTheWay(state: KnownCase, event: JourneyStep): KnownCase {
  if (event.type === 'patient-discharged') return left(state, event)
  if (event.type !== 'patient-admitted') return state
  const stay = { facility: event.data.facility, from: event.occurredAt, until: null }
  return withCare(state, { stays: [...endStays(state.record.care, event.occurredAt), stay] })
}
