import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { CaseRecord, CaseState, KnownCase } from '../state.ts'
import { bedHeldAt, gradeOf } from '../state.ts'

/** One row a person's case. Every moment that a figure counts has its `_rec` twin: when the office knew. */
export const CASES_TABLE: TableDef = {
  name: 'cases',
  columns: {
    person: 'text',
    place: 'text',
    found_place: 'text',
    found_in: 'text',
    found_in_estimated: 'boolean',
    found_at: 'timestamptz',
    found_rec: 'timestamptz',
    counted_date: 'date',
    index_case: 'text',
    classification: 'text',
    grade: 'text',
    classified_at: 'timestamptz',
    classified_rec: 'timestamptz',
    report_date: 'date',
    estimated: 'boolean',
    converted_at: 'timestamptz',
    converted_rec: 'timestamptz',
    converted_report_date: 'date',
    status: 'text',
    facility: 'text',
    bed_assigned_at: 'timestamptz',
    picked_up_at: 'timestamptz',
    admitted_at: 'timestamptz',
    admitted_rec: 'timestamptz',
    discharged_at: 'timestamptz',
    discharged_rec: 'timestamptz',
    revoked_at: 'timestamptz',
    revoked_rec: 'timestamptz',
    suspected_at: 'timestamptz',
    suspected_rec: 'timestamptz',
    onset_on: 'date',
    card: 'text',
    report_due: 'timestamptz',
    verified_at: 'timestamptz',
    verified_rec: 'timestamptz',
    verified_result: 'text',
    next_facility: 'text',
    again_at: 'timestamptz',
    deceased_at: 'timestamptz',
    deceased_rec: 'timestamptz',
    death_cause: 'text',
    buried_at: 'timestamptz',
    closed_at: 'timestamptz',
    /** What the person's file shows in full: grades, stays, tests, release, monitoring at home. */
    care: 'jsonb',
  },
  key: ['person'],
  placeColumn: 'place',
  indexes: [['report_date'], ['status'], ['found_rec'], ['index_case']],
  personal: true,
}

const finding = (record: CaseRecord): Row['values'] => ({
  person: record.person,
  place: record.home,
  found_place: record.foundPlace,
  found_in: record.foundIn,
  found_in_estimated: record.foundInEstimated,
  found_at: record.found.at,
  found_rec: record.found.recordedAt,
  counted_date: record.countedDate,
  index_case: record.indexCase,
})

/** `classification` is what the panel first said; a conversion stands in its own columns. */
const diagnosis = (record: CaseRecord): Row['values'] => ({
  classification: record.classified?.as ?? null,
  grade: gradeOf(record),
  classified_at: record.classified?.at ?? null,
  classified_rec: record.classified?.recordedAt ?? null,
  report_date: record.classified?.reportDate ?? null,
  estimated: record.classified?.estimated ?? false,
  converted_at: record.converted?.at ?? null,
  converted_rec: record.converted?.recordedAt ?? null,
  converted_report_date: record.converted?.reportDate ?? null,
})

const GONE: readonly KnownCase['status'][] = ['homeMonitoring', 'closed', 'deceased']
const lastFacility = ({ status, record }: KnownCase) => (GONE.includes(status) ? record.lastFacility : null)

/** `facility` is where the bed is held, or from where the patient was discharged. */
const journey = (state: KnownCase): Row['values'] => ({
  status: state.status,
  facility: state.status === 'discharged' ? state.facility : (bedHeldAt(state) ?? lastFacility(state)),
  bed_assigned_at: state.record.bedAssigned?.at ?? null,
  picked_up_at: state.record.pickedUp?.at ?? null,
  admitted_at: state.record.admitted?.at ?? null,
  admitted_rec: state.record.admitted?.recordedAt ?? null,
  discharged_at: state.record.discharged?.at ?? null,
  discharged_rec: state.record.discharged?.recordedAt ?? null,
  revoked_at: state.status === 'revoked' ? state.revoked.at : null,
  revoked_rec: state.status === 'revoked' ? state.revoked.recordedAt : null,
})

/** A suspicion has no finding yet: its moments stand in columns of their own. */
const care = ({ record, ...state }: KnownCase): Row['values'] => {
  const { suspected, onsetOn, card, reportDueAt, verified, again, deceased, burial, closed } = record.care
  const { grades, stays, tests, release, home } = record.care
  return {
    suspected_at: suspected?.at ?? null,
    suspected_rec: suspected?.recordedAt ?? null,
    onset_on: onsetOn,
    card,
    report_due: reportDueAt,
    verified_at: verified?.at ?? null,
    verified_rec: verified?.recordedAt ?? null,
    verified_result: verified?.result ?? null,
    next_facility: state.status === 'admitted' ? state.next : null,
    again_at: again?.at ?? null,
    deceased_at: deceased?.at ?? null,
    deceased_rec: deceased?.recordedAt ?? null,
    death_cause: deceased?.cause ?? null,
    buried_at: burial?.at ?? null,
    closed_at: closed?.at ?? null,
    care: { verified, grades, stays, tests, release, home, burial },
  }
}

const ofSuspicion: Row['values'] = { found_at: null, found_rec: null, counted_date: null }

export function caseRows(state: CaseState): readonly Row[] {
  if (state.status === 'none') return []
  const suspicion = state.status === 'suspected' ? ofSuspicion : {}
  const known = { ...finding(state.record), ...diagnosis(state.record), ...journey(state), ...care(state) }
  const values = { ...known, ...suspicion }
  return [{ table: CASES_TABLE.name, values }]
}
