import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import { later } from '#kernel/primitives/instant.ts'
import type { CaseRecord, KnownCase } from '../cases/state.ts'
import type { TransferEvents } from './events.ts'

type Step<T extends keyof TransferEvents = keyof TransferEvents> = Extract<RecordedIn<TransferEvents>, { type: T }>

/** The record after one more step; moments of the first transfer are set once, so the clock of a case never moves. */
function stepped(record: CaseRecord, event: Step, mark?: 'bedAssigned' | 'pickedUp' | 'admitted'): CaseRecord {
  const moved = { ...record, movedAt: later(record.movedAt, event.occurredAt) }
  if (mark === undefined || record.admitted !== null) return moved
  return { ...moved, [mark]: { at: event.occurredAt, recordedAt: event.recordedAt } }
}

function bedAssigned(state: KnownCase, event: Step<'bed-assigned'>): KnownCase {
  const { facility } = event.data
  const record = stepped(state.record, event, 'bedAssigned')
  // A patient in care keeps the bed until the ward has handed the patient over.
  if (state.status === 'admitted') return { ...state, record, next: facility }
  return state.status === 'onTheWay' ? { ...state, record, facility } : { status: 'bedAssigned', record, facility }
}

/** Back to waiting for a bed: on the road, at home, or between two facilities. */
function bedReleased(state: KnownCase, event: Step<'bed-released'>): KnownCase {
  const stays = stepped(state.record, event)
  const record = stays.admitted === null ? { ...stays, bedAssigned: null } : stays
  if (state.status === 'onTheWay') return { status: 'onTheWay', record, facility: null }
  if (state.status === 'admitted' && state.next === event.data.facility) return { ...state, record: stays, next: null }
  if (state.status !== 'bedAssigned') return state
  return record.lastFacility === null
    ? { status: 'found', record }
    : { status: 'discharged', record, facility: record.lastFacility, to: 'other-facility' }
}

function admitted(state: KnownCase, event: Step<'patient-admitted'>): KnownCase {
  const { facility } = event.data
  return {
    status: 'admitted',
    record: { ...stepped(state.record, event, 'admitted'), lastFacility: facility },
    facility,
    next: null,
  }
}

function discharged(state: KnownCase, event: Step<'patient-discharged'>): KnownCase {
  const { facility, to } = event.data
  // Home once is home for the figures: a person who is infectious again and goes home anew is not cured twice.
  const home = to === 'home-monitoring' ? { at: event.occurredAt, recordedAt: event.recordedAt } : null
  const record = { ...stepped(state.record, event), discharged: state.record.discharged ?? home }
  const next = state.status === 'admitted' && to === 'other-facility' ? state.next : null
  return next === null
    ? { status: 'discharged', record, facility, to }
    : { status: 'bedAssigned', record, facility: next }
}

/** Folds one step of the journey into a case that is not revoked. */
export function evolveJourney(state: KnownCase, event: Step): KnownCase {
  switch (event.type) {
    case 'bed-assigned':
      return bedAssigned(state, event)
    case 'bed-released':
      return bedReleased(state, event)
    case 'patient-picked-up': {
      const facility = state.status === 'bedAssigned' ? state.facility : null
      return { status: 'onTheWay', record: stepped(state.record, event, 'pickedUp'), facility }
    }
    case 'patient-admitted':
      return admitted(state, event)
    case 'admission-refused':
      return { ...state, record: stepped(state.record, event) }
    case 'patient-discharged':
      return discharged(state, event)
    default:
      return exhaustive(event)
  }
}
