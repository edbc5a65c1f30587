import type { Decision } from '#kernel/ledger/decision.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { CasesRefusal, ClassifyCase } from '../contract.ts'
import type { CaseClassified } from '../events.ts'
import { aboutCase, type CaseReads, caseStream, liveCaseOf } from './case-reads.ts'

function refuseGrade({ as, grade }: ClassifyCase) {
  if (as === 'confirmed' && grade === null) return refuse('grade-needed', {}, { field: 'grade' })
  if (as === 'asymptomatic' && grade !== null) return refuse('grade-not-expected', { grade }, { field: 'grade' })
  return undefined
}

/** The panel's decision counts to the bulletin of the day it is taken, once. */
export const classifyCase: Decision<ClassifyCase, CaseReads, CasesRefusal> = {
  name: 'classify-case',
  ...aboutCase,
  decide(command, states, context) {
    const { person, as, grade, reportDate, estimated, occurredAt } = command
    const live = liveCaseOf(states.case.domain, person)
    if (!live.ok) return live
    const { record } = live.value
    if (record.classified !== null) return refuse('already-classified', { person, as: record.classified.as })
    const refused = refuseMoment(occurredAt, context, record.diagnosedAt) ?? refuseGrade(command)
    if (refused) return refused
    const today = localDate(occurredAt, context.zone)
    if (reportDate !== today)
      return refuse('report-date-mismatch', { reportDate, localDate: today }, { field: 'reportDate' })
    const data: CaseClassified = { person, as, grade, reportDate, estimated }
    return accept([{ type: 'case-classified', data, streams: [caseStream(person)], place: record.home, occurredAt }])
  },
}
