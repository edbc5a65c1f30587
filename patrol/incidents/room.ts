import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { Count } from '#kernel/ledger/table.ts'
import { countingDay } from '../facts.ts'
import {
  arriveAtIncident,
  closeIncident,
  departIncident,
  feedBackIncident,
  signIncident,
} from './decisions/answer-incident.ts'
import { dispatchIncident } from './decisions/dispatch-incident.ts'
import { reportIncident } from './decisions/report-incident.ts'
import { INCIDENT_DUTIES } from './duties.ts'
import type { IncidentEvents } from './events.ts'
import { evolveIncident, type IncidentState, responseSeconds } from './state.ts'
import { incidentRows, PATROL_INCIDENTS } from './views/incidents.view.ts'

/** By tier, on the day they were reported; in time by the tier's own clock. */
function incidentCounts(state: IncidentState): readonly Count[] {
  if (state.status === 'none') return []
  const { place, tier, tierSeconds, reportedAt } = state
  const count = (figure: string): Count => ({ figure, place, date: countingDay(reportedAt), part: tier, n: 1 })
  const seconds = responseSeconds(state)
  if (seconds === null) return [count('patrol-incidents')]
  return [count('patrol-incidents'), count(seconds <= tierSeconds ? 'patrol-in-time' : 'patrol-late')]
}

const INCIDENT_KIND: StreamKind<IncidentState, IncidentEvents> = {
  kind: 'patrol-incident',
  events: [
    'incident-reported',
    'incident-dispatched',
    'incident-signed',
    'incident-departed',
    'unit-arrived',
    'incident-fed-back',
    'incident-closed',
    'incident-withdrawn',
  ],
  initial: { status: 'none' },
  evolve: evolveIncident,
  duties: INCIDENT_DUTIES,
  tables: [PATROL_INCIDENTS],
  rows: incidentRows,
  counts: incidentCounts,
}
export const INCIDENTS_KINDS = [anyKind(INCIDENT_KIND)]
export const INCIDENTS_DECISIONS = [
  anyDecision(reportIncident),
  anyDecision(dispatchIncident),
  anyDecision(signIncident),
  anyDecision(departIncident),
  anyDecision(arriveAtIncident),
  anyDecision(feedBackIncident),
  anyDecision(closeIncident),
]
