import { anyDecision, type Decision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { classifyCase } from './decisions/classify-case.ts'
import { convertCase } from './decisions/convert-case.ts'
import { reportPositive } from './decisions/report-positive.ts'
import { revokeCase } from './decisions/revoke-case.ts'
import { TRANSFER_DUTY } from './duties.ts'
import { caseCounts } from './figures.ts'
import { type CaseHistory, type CaseState, evolveCase, NO_CASE } from './state.ts'
import { CASES_TABLE, caseRows } from './views/cases.view.ts'

/** Stream `case/<person>`: what the case is, and where its patient goes. */
export const CASE_KIND: StreamKind<CaseState, CaseHistory> = {
  kind: 'case',
  events: [
    'case-found',
    'case-classified',
    'case-converted',
    'case-revoked',
    'bed-assigned',
    'bed-released',
    'patient-picked-up',
    'patient-admitted',
    'admission-refused',
    'patient-discharged',
  ],
  initial: NO_CASE,
  evolve: evolveCase,
  duties: [TRANSFER_DUTY],
  tables: [CASES_TABLE],
  rows: caseRows,
  counts: caseCounts,
}

export const CASES_KINDS: readonly StreamKind[] = [anyKind(CASE_KIND)]
export const CASES_DECISIONS: readonly Decision[] = [
  anyDecision(reportPositive),
  anyDecision(classifyCase),
  anyDecision(convertCase),
  anyDecision(revokeCase),
]
