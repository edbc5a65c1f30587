import type { Moment } from '#kernel/duties/duty.ts'
import type { Recorded, RecordedIn } from '#kernel/ledger/event.ts'
import type { FacilityId, PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import { type Instant, type LocalDate, later } from '#kernel/primitives/instant.ts'
import type { InquiryEvents } from '../tracing/events.ts'
import { evolveInquiry, type Inquiry, isInquiryEvent, NO_INQUIRY } from '../tracing/inquiry.ts'
import type { PatientDischarged, TransferEvents } from '../transfer/events.ts'
import { evolveJourney } from '../transfer/journey.ts'
import type { CareRecord } from './care-record.ts'
import type { CaseClassified, CaseConverted, CaseEvents, FoundIn, Grade } from './events.ts'
import { caredOnTheWay, evolveCare } from './evolve-care.ts'
import { foundCase, suspectedCase } from './first-record.ts'

/** A case's history: what it is, and where its patient goes. */
export type CaseHistory = CaseEvents & TransferEvents & InquiryEvents

export interface Classification extends Moment {
  readonly as: CaseClassified['as']
  readonly grade: Grade | null
  readonly reportDate: LocalDate
  readonly estimated: boolean
}
export interface Conversion extends Moment {
  readonly grade: Grade
  readonly reportDate: LocalDate
}

/** What is known of a case, whatever has happened to it since. */
export interface CaseRecord {
  readonly person: PersonId
  readonly home: PlaceCode
  readonly foundPlace: PlaceCode
  readonly foundIn: FoundIn
  readonly foundInEstimated: boolean
  readonly found: Moment
  readonly countedDate: LocalDate
  readonly indexCase: PersonId | null
  readonly classified: Classification | null
  readonly converted: Conversion | null
  /** Steps of the first transfer; a later move to another facility leaves them as they are. */
  readonly bedAssigned: Moment | null
  readonly pickedUp: Moment | null
  readonly admitted: Moment | null
  /** Left care for good: moving on to another facility is no discharge from care. */
  readonly discharged: Moment | null
  /** Where the patient was last admitted. */
  readonly lastFacility: FacilityId | null
  /** Last step of the journey and of the diagnosis: each is told in its own order, by different units. */
  readonly movedAt: Instant
  readonly diagnosedAt: Instant
  readonly care: CareRecord
  /** Interview and source, by the tracing desk; absent before its first record. */
  readonly inquiry?: Inquiry
}

interface Of {
  readonly record: CaseRecord
}
export type CaseState =
  | { readonly status: 'none' }
  | (Of & { readonly status: 'found' })
  | (Of & { readonly status: 'bedAssigned'; readonly facility: FacilityId })
  /** On board; `facility` is null after a refusal at the door, until another bed is found. */
  | (Of & { readonly status: 'onTheWay'; readonly facility: FacilityId | null })
  /** In care; `next` is where a bed is reserved for a move: this one is free once the patient has left it. */
  | (Of & { readonly status: 'admitted'; readonly facility: FacilityId; readonly next: FacilityId | null })
  | (Of & {
      readonly status: 'discharged'
      readonly facility: FacilityId
      readonly to: PatientDischarged['to']
    })
  /** Clinical criteria met, no positive yet. */
  | (Of & { readonly status: 'suspected' })
  /** The home community has the person. */
  | (Of & { readonly status: 'homeMonitoring' })
  | (Of & { readonly status: 'closed' })
  | (Of & { readonly status: 'deceased' })
  | (Of & { readonly status: 'revoked'; readonly revoked: Moment })
export type KnownCase = Exclude<CaseState, { status: 'none' }>

export const NO_CASE: CaseState = { status: 'none' }

/** Grade now, the last that was told; null while asymptomatic or not yet graded. */
export const gradeOf = (record: CaseRecord): Grade | null => record.care.grades.at(-1)?.grade ?? null

/** Facility whose bed the person holds, reserved or occupied. */
export const bedHeldAt = (state: KnownCase): FacilityId | null =>
  state.status === 'bedAssigned' || state.status === 'onTheWay' || state.status === 'admitted' ? state.facility : null

/** Facility that keeps a bed for a patient who still lies in another. */
export const bedReservedAt = (state: KnownCase): FacilityId | null => (state.status === 'admitted' ? state.next : null)

/** Nobody is moved while only suspected, nor after the end. */
const staysPut = ({ status }: KnownCase): boolean =>
  status === 'suspected' || status === 'deceased' || status === 'closed'

const diagnosed = (state: KnownCase, at: Instant, change: Partial<CaseRecord>): CaseState => ({
  ...state,
  record: { ...state.record, ...change, diagnosedAt: later(state.record.diagnosedAt, at) },
})

const graded = (
  care: CareRecord,
  grade: Grade | null,
  event: Pick<Recorded, 'occurredAt' | 'recordedAt'>,
): CareRecord =>
  grade === null
    ? care
    : { ...care, grades: [...care.grades, { grade, at: event.occurredAt, recordedAt: event.recordedAt }] }

function classified(state: KnownCase, { data, ...event }: Recorded<'case-classified', CaseClassified>): CaseState {
  const { as, grade, reportDate, estimated } = data
  const { occurredAt: at, recordedAt } = event
  const care = graded(state.record.care, grade, event)
  return diagnosed(state, at, { classified: { as, grade, reportDate, estimated, at, recordedAt }, care })
}

function converted(state: KnownCase, { data, ...event }: Recorded<'case-converted', CaseConverted>): CaseState {
  const { occurredAt: at, recordedAt } = event
  const care = graded(state.record.care, data.grade, event)
  return diagnosed(state, at, { converted: { grade: data.grade, reportDate: data.reportDate, at, recordedAt }, care })
}

/** A case found anew after a revocation replaces the revoked one: a person has one live case. */
export function evolveCase(state: CaseState, event: RecordedIn<CaseHistory>): CaseState {
  if (event.type === 'case-suspected')
    return state.status === 'none' || state.status === 'revoked' ? suspectedCase(event) : state
  if (event.type === 'case-found') return foundCase(state, event)
  // The finding was voided, or the case revoked: what follows stays in the history and changes nothing.
  if (state.status === 'none' || state.status === 'revoked') return state
  if (isInquiryEvent(event)) {
    const inquiry = evolveInquiry(state.record.inquiry ?? NO_INQUIRY, event)
    return { ...state, record: { ...state.record, inquiry } }
  }
  return evolveKnown(state, event)
}

type Later = Exclude<RecordedIn<CaseHistory>, { type: 'case-suspected' | 'case-found' | keyof InquiryEvents }>

function evolveKnown(state: KnownCase, event: Later): CaseState {
  switch (event.type) {
    case 'case-classified':
      return classified(state, event)
    case 'case-converted':
      return converted(state, event)
    case 'case-revoked': {
      const revoked = { at: event.occurredAt, recordedAt: event.recordedAt }
      return { status: 'revoked', record: state.record, revoked }
    }
    case 'bed-assigned':
    case 'bed-released':
    case 'patient-picked-up':
    case 'patient-admitted':
    case 'admission-refused':
    case 'patient-discharged':
      return staysPut(state) ? state : caredOnTheWay(evolveJourney(state, event), event)
    default:
      return evolveCare(state, event)
  }
}
