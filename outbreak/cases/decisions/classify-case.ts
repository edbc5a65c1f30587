import type { Context, Decision } from '#kernel/ledger/decision.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { CasesRefusal, ClassifyCase } from '../contract.ts'
import type { CaseClassified } from '../events.ts'
import { aboutCase, caseStream, positiveCaseOf, type StandingCase } from './case-reads.ts'
import { type InFacilityReads, inFacility, moveNeeded, refuseElsewhere } from './move-needed.ts'

/** Grades are the pack's: where it has none, a confirmed case is told without one. */
function refuseGrade({ as, grade }: ClassifyCase, { policy }: Context) {
  const graded = policy.caseGrades === undefined || policy.caseGrades.length > 0
  if (as === 'confirmed' && grade === null && graded) return refuse('grade-needed', {}, { field: 'grade' })
  if (as === 'asymptomatic' && grade !== null) return refuse('grade-not-expected', { grade }, { field: 'grade' })
  return undefined
}

/** Where the pack wants a recheck of its own first; elsewhere the panel's verdict takes it in. */
function refuseUnverified(standing: StandingCase, { policy }: Context) {
  if (policy.caseVerification !== 'before-classification' || standing.record.care.verified !== null) return undefined
  return refuse('not-verified', { person: standing.record.person, pack: policy.id }, { field: 'person' })
}

/** The panel's decision counts to the bulletin of the day it is taken, once. */
export const classifyCase: Decision<ClassifyCase, InFacilityReads, CasesRefusal> = {
  name: 'classify-case',
  ...aboutCase,
  streams: ({ person, facility }) => ({ case: caseStream(person), facility: inFacility(facility) }),
  decide(command, states, context) {
    const { person, as, grade, reportDate, estimated, occurredAt } = command
    const known = positiveCaseOf(states.case.domain, person)
    if (!known.ok) return known
    const { record } = known.value
    if (record.classified !== null) return refuse('already-classified', { person, as: record.classified.as })
    const refused =
      refuseMoment(occurredAt, context, record.diagnosedAt) ??
      refuseGrade(command, context) ??
      refuseUnverified(known.value, context) ??
      refuseElsewhere(known.value, command.facility)
    if (refused) return refused
    const today = localDate(occurredAt, context.zone)
    if (reportDate !== today)
      return refuse('report-date-mismatch', { reportDate, localDate: today }, { field: 'reportDate' })
    const move = moveNeeded(known.value, states, { grade, at: occurredAt, context })
    const data: CaseClassified = { person, as, grade, reportDate, estimated, ...(move === null ? {} : { move }) }
    return accept([{ type: 'case-classified', data, streams: [caseStream(person)], place: record.home, occurredAt }])
  },
}
