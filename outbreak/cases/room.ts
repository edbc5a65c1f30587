import { anyDecision, type Decision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { FIND_SOURCE_DUTY, INTERVIEW_DUTY } from '../tracing/duties.ts'
import { inquiryCounts } from '../tracing/figures.ts'
import { INTERVIEWS_TABLE, interviewRows } from '../tracing/views/interviews.view.ts'
import { changeGrade } from './decisions/change-grade.ts'
import { classifyCase } from './decisions/classify-case.ts'
import { closeCase } from './decisions/close-case.ts'
import { convertCase } from './decisions/convert-case.ts'
import { recordBurial, recordDeath } from './decisions/record-death.ts'
import { recordHomeTest } from './decisions/record-home-test.ts'
import { recordReleaseTest } from './decisions/record-release-test.ts'
import { reportPositive } from './decisions/report-positive.ts'
import { reportSuspect } from './decisions/report-suspect.ts'
import { revokeCase } from './decisions/revoke-case.ts'
import { startHomeMonitoring } from './decisions/start-home-monitoring.ts'
import { verifyCase } from './decisions/verify-case.ts'
import { CASE_DUTIES } from './duties.ts'
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
    'interview-attempted',
    'interview-held',
    'source-linked',
    'source-closed',
    'case-suspected',
    'case-verified',
    'grade-changed',
    'release-tested',
    'case-deceased',
    'burial-recorded',
    'home-monitoring-started',
    'home-tested',
    'case-closed',
  ],
  initial: NO_CASE,
  evolve: evolveCase,
  duties: [...CASE_DUTIES, INTERVIEW_DUTY, FIND_SOURCE_DUTY],
  tables: [INTERVIEWS_TABLE, CASES_TABLE],
  rows: (state) => [...caseRows(state), ...interviewRows(state)],
  counts: (state) => [...caseCounts(state), ...(state.status === 'suspected' ? [] : inquiryCounts(state))],
}

export const CASES_KINDS: readonly StreamKind[] = [anyKind(CASE_KIND)]
export const CASES_DECISIONS: readonly Decision[] = [
  anyDecision(reportPositive),
  anyDecision(classifyCase),
  anyDecision(convertCase),
  anyDecision(revokeCase),
  anyDecision(reportSuspect),
  anyDecision(verifyCase),
  anyDecision(changeGrade),
  anyDecision(recordReleaseTest),
  anyDecision(recordDeath),
  anyDecision(recordBurial),
  anyDecision(startHomeMonitoring),
  anyDecision(recordHomeTest),
  anyDecision(closeCase),
]
