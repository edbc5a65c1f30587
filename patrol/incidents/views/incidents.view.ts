import type { Row, TableDef } from '#kernel/ledger/table.ts'
import { type IncidentState, responseSeconds } from '../state.ts'

/** One row an incident: where, what kind of thing, its clocks. Nobody is described. */
export const PATROL_INCIDENTS: TableDef = {
  name: 'patrol_incidents',
  columns: {
    incident: 'text',
    beat: 'text',
    place: 'text',
    kind: 'text',
    source: 'text',
    tier: 'text',
    tier_seconds: 'integer',
    status: 'text',
    reported_at: 'timestamptz',
    answered_at: 'timestamptz',
    note: 'text',
    unit: 'text',
    shift: 'text',
    dispatched_at: 'timestamptz',
    sign_due_at: 'timestamptz',
    signed_at: 'timestamptz',
    depart_due_at: 'timestamptz',
    departed_at: 'timestamptz',
    arrive_due_at: 'timestamptz',
    arrived_at: 'timestamptz',
    feedback_due_at: 'timestamptz',
    fed_back_at: 'timestamptz',
    result: 'text',
    feedback: 'text',
    closed_at: 'timestamptz',
    outcome: 'text',
    response_seconds: 'double precision',
  },
  key: ['incident'],
  placeColumn: 'place',
  indexes: [['status'], ['unit'], ['reported_at']],
}

export function incidentRows(state: IncidentState): readonly Row[] {
  if (state.status === 'none') return []
  const { sent } = state
  const values = {
    incident: state.incident,
    beat: state.beat,
    place: state.place,
    kind: state.kind,
    source: state.source,
    tier: state.tier,
    tier_seconds: state.tierSeconds,
    status: state.status,
    reported_at: state.reportedAt,
    answered_at: state.answeredAt,
    note: state.note === '' ? null : state.note,
    unit: sent?.unit ?? null,
    shift: sent?.shift ?? null,
    dispatched_at: sent?.at ?? null,
    sign_due_at: sent?.signDueAt ?? null,
    signed_at: state.signedAt,
    depart_due_at: sent?.departDueAt ?? null,
    departed_at: state.departedAt,
    arrive_due_at: sent?.arriveDueAt ?? null,
    arrived_at: state.arrivedAt,
    feedback_due_at: sent?.feedbackDueAt ?? null,
    fed_back_at: state.fedBackAt,
    result: state.result,
    feedback: state.feedback === '' ? null : state.feedback,
    closed_at: state.closedAt,
    outcome: state.outcome,
    response_seconds: responseSeconds(state),
  }
  return [{ table: PATROL_INCIDENTS.name, values }]
}
