import type { Moment } from '#kernel/duties/duty.ts'
import type { Recorded } from '#kernel/ledger/event.ts'
import { countingDay } from '../counting-zone.ts'
import type { CaseSuspected } from './care-events.ts'
import { type CareRecord, NO_CARE } from './care-record.ts'
import type { CaseFound } from './events.ts'
import type { CaseRecord, CaseState } from './state.ts'

const NOT_YET = {
  classified: null,
  converted: null,
  bedAssigned: null,
  pickedUp: null,
  admitted: null,
  discharged: null,
  lastFacility: null,
} as const

const momentOf = (event: Pick<Recorded, 'occurredAt' | 'recordedAt'>): Moment => ({
  at: event.occurredAt,
  recordedAt: event.recordedAt,
})

/** A suspicion: no case counts by it until a positive is found. */
export function suspectedCase(event: Recorded<'case-suspected', CaseSuspected>): CaseState {
  const { person, home, foundIn, indexCase, onsetOn } = event.data
  const at = momentOf(event)
  const record: CaseRecord = {
    person,
    home,
    foundPlace: event.place,
    foundIn,
    foundInEstimated: false,
    found: at,
    countedDate: countingDay(at.at),
    indexCase,
    ...NOT_YET,
    movedAt: at.at,
    diagnosedAt: at.at,
    care: { ...NO_CARE, suspected: at, onsetOn },
  }
  return { status: 'suspected', record }
}

/** The first positive: what was known of the suspicion stays. */
export function foundCase(before: CaseState, event: Recorded<'case-found', CaseFound>): CaseState {
  const { person, home, foundIn, foundInEstimated, countedDate, indexCase } = event.data
  const { onsetOn = null, card = null, reportDueAt = null } = event.data
  const at = momentOf(event)
  const suspect = before.status === 'suspected' ? before.record : null
  const care: CareRecord = {
    ...NO_CARE,
    suspected: suspect?.care.suspected ?? null,
    onsetOn: onsetOn ?? suspect?.care.onsetOn ?? null,
    card,
    reportDueAt,
  }
  const record: CaseRecord = {
    person,
    home,
    foundPlace: event.place,
    foundIn,
    foundInEstimated,
    found: at,
    countedDate,
    indexCase: indexCase ?? suspect?.indexCase ?? null,
    ...NOT_YET,
    movedAt: at.at,
    diagnosedAt: at.at,
    care,
  }
  return { status: 'found', record }
}
