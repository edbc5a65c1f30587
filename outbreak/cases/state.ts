import type { Moment } from '#kernel/duties/duty.ts'
import type { Recorded, RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { FacilityId, PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import { type Instant, type LocalDate, later } from '#kernel/primitives/instant.ts'
import type { TransferEvents } from '../transfer/events.ts'
import { evolveJourney } from '../transfer/journey.ts'
import type { CaseClassified, CaseConverted, CaseEvents, CaseFound, FoundIn, Grade } from './events.ts'

/** A case's history: what it is, and where its patient goes. */
export type CaseHistory = CaseEvents & TransferEvents

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
  | (Of & { readonly status: 'admitted'; readonly facility: FacilityId })
  | (Of & {
      readonly status: 'discharged'
      readonly facility: FacilityId
      readonly to: 'home-monitoring' | 'other-facility'
    })
  | (Of & { readonly status: 'revoked'; readonly revoked: Moment })
export type KnownCase = Exclude<CaseState, { status: 'none' }>

export const NO_CASE: CaseState = { status: 'none' }

/** Grade now: that of the conversion, else of the classification; null while asymptomatic or not yet classified. */
export const gradeOf = (record: CaseRecord): Grade | null => record.converted?.grade ?? record.classified?.grade ?? null

/** Facility whose bed the person holds, reserved or occupied. */
export const bedHeldAt = (state: KnownCase): FacilityId | null =>
  state.status === 'bedAssigned' || state.status === 'onTheWay' || state.status === 'admitted' ? state.facility : null

function found(event: Recorded<'case-found', CaseFound>): CaseState {
  const { person, home, foundIn, foundInEstimated, countedDate, indexCase } = event.data
  const { place: foundPlace, occurredAt, recordedAt } = event
  const record: CaseRecord = {
    person,
    home,
    foundPlace,
    foundIn,
    foundInEstimated,
    found: { at: occurredAt, recordedAt },
    countedDate,
    indexCase,
    classified: null,
    converted: null,
    bedAssigned: null,
    pickedUp: null,
    admitted: null,
    discharged: null,
    lastFacility: null,
    movedAt: occurredAt,
    diagnosedAt: occurredAt,
  }
  return { status: 'found', record }
}

const diagnosed = (state: KnownCase, at: Instant, change: Partial<CaseRecord>): CaseState => ({
  ...state,
  record: { ...state.record, ...change, diagnosedAt: later(state.record.diagnosedAt, at) },
})

function classified(state: KnownCase, { data, ...event }: Recorded<'case-classified', CaseClassified>): CaseState {
  const { as, grade, reportDate, estimated } = data
  const { occurredAt: at, recordedAt } = event
  return diagnosed(state, at, { classified: { as, grade, reportDate, estimated, at, recordedAt } })
}

function converted(state: KnownCase, { data, ...event }: Recorded<'case-converted', CaseConverted>): CaseState {
  const { occurredAt: at, recordedAt } = event
  return diagnosed(state, at, { converted: { grade: data.grade, reportDate: data.reportDate, at, recordedAt } })
}

/** A case found anew after a revocation replaces the revoked one: a person has one live case. */
export function evolveCase(state: CaseState, event: RecordedIn<CaseHistory>): CaseState {
  if (event.type === 'case-found') return found(event)
  // The finding was voided, or the case revoked: what follows stays in the history and changes nothing.
  if (state.status === 'none' || state.status === 'revoked') return state
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
      return evolveJourney(state, event)
    default:
      return exhaustive(event)
  }
}
