import type { Decision } from '#kernel/ledger/decision.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { CasesRefusal, ConvertCase } from '../contract.ts'
import type { CaseConverted } from '../events.ts'
import { countsAs } from '../figures.ts'
import { aboutCase, caseStream, liveCaseOf } from './case-reads.ts'
import { type InFacilityReads, inFacility, moveNeeded, refuseElsewhere } from './move-needed.ts'

/** Only an asymptomatic infection in care becomes a confirmed case; the person is not counted anew. */
export const convertCase: Decision<ConvertCase, InFacilityReads, CasesRefusal> = {
  name: 'convert-case',
  ...aboutCase,
  streams: ({ person, facility }) => ({ case: caseStream(person), facility: inFacility(facility) }),
  decide(command, states, context) {
    const { person, grade, reportDate, occurredAt } = command
    const live = liveCaseOf(states.case.domain, person)
    if (!live.ok) return live
    const { record } = live.value
    const as = countsAs(record)
    if (as !== 'asymptomatic') return refuse('not-asymptomatic', { person, as }, { field: 'person' })
    if (record.discharged !== null) return refuse('case-discharged', { person, dischargedAt: record.discharged.at })
    const refused =
      refuseMoment(occurredAt, context, record.diagnosedAt) ?? refuseElsewhere(live.value, command.facility)
    if (refused) return refused
    const today = localDate(occurredAt, context.zone)
    if (reportDate !== today)
      return refuse('report-date-mismatch', { reportDate, localDate: today }, { field: 'reportDate' })
    const move = moveNeeded(live.value, states, { grade, at: occurredAt, context })
    const data: CaseConverted = { person, grade, reportDate, ...(move === null ? {} : { move }) }
    return accept([{ type: 'case-converted', data, streams: [caseStream(person)], place: record.home, occurredAt }])
  },
}
