import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { CampaignState } from '../campaign.ts'
import type { UnitState } from '../unit.ts'

export const CAMPAIGNS_TABLE: TableDef = {
  name: 'study_campaigns',
  columns: {
    campaign: 'text',
    place: 'text',
    title_zh: 'text',
    title_en: 'text',
    from_on: 'date',
    to_on: 'date',
    sessions: 'integer',
    basis: 'text',
    report_due_at: 'timestamptz',
    status: 'text',
    opened_at: 'timestamptz',
  },
  key: ['campaign'],
  placeColumn: 'place',
  /** Every unit of the city reads what it is to study. */
  cityWide: true,
}

export const UNITS_TABLE: TableDef = {
  name: 'study_units',
  columns: {
    unit: 'text',
    campaign: 'text',
    place: 'text',
    name_zh: 'text',
    name_en: 'text',
    secretary: 'text',
    members: 'integer',
    sessions_needed: 'integer',
    status: 'text',
    report_due_at: 'timestamptz',
    reported_at: 'timestamptz',
    reported_rec: 'timestamptz',
    form: 'text',
    sessions: 'jsonb',
  },
  key: ['unit'],
  placeColumn: 'place',
  indexes: [['campaign']],
}

export function campaignRows(state: CampaignState): readonly Row[] {
  if (state.status === 'none') return []
  const values = {
    campaign: state.campaign,
    place: state.place,
    title_zh: state.title.zh,
    title_en: state.title.en,
    from_on: state.from,
    to_on: state.to,
    sessions: state.sessions,
    basis: state.basis,
    report_due_at: state.reportDueAt,
    status: state.status,
    opened_at: state.openedAt,
  }
  return [{ table: CAMPAIGNS_TABLE.name, values }]
}

export function unitRows(state: UnitState): readonly Row[] {
  if (state.status === 'none') return []
  const reported = state.status === 'reported' ? state : null
  const values = {
    unit: state.unit,
    campaign: state.campaign,
    place: state.place,
    name_zh: state.name.zh,
    name_en: state.name.en,
    secretary: state.secretary,
    members: state.members,
    sessions_needed: state.sessionsNeeded,
    status: state.status,
    report_due_at: state.reportDueAt,
    reported_at: reported?.reportedAt ?? null,
    reported_rec: reported?.reportedRec ?? null,
    form: reported?.form ?? null,
    sessions: reported?.sessions ?? [],
  }
  return [{ table: UNITS_TABLE.name, values }]
}
