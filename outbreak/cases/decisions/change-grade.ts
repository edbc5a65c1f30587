import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { placeOfFacility } from '../../facilities/decisions/facility-reads.ts'
import { refuseMoment } from '../../moment.ts'
import type { ChangeGrade } from '../care-contract.ts'
import type { GradeChanged } from '../care-events.ts'
import type { CasesRefusal } from '../contract.ts'
import { countsAs } from '../figures.ts'
import { gradeOf } from '../state.ts'
import { caseStream, homeOfCase, liveCaseOf, type StandingCase } from './case-reads.ts'
import { type InFacilityReads, inFacility, moveNeeded, refuseElsewhere } from './move-needed.ts'

function refuseGrade(standing: StandingCase, { person, grade, facility }: ChangeGrade) {
  if (countsAs(standing.record) === 'asymptomatic') return refuse('convert-first', { person })
  if (gradeOf(standing.record) === grade) return refuse('same-grade', { person, grade }, { field: 'grade' })
  if (standing.status === 'admitted' && facility === null)
    return refuse('not-in-this-facility', { person, facility: '—', here: standing.facility }, { field: 'facility' })
  return refuseElsewhere(standing, facility)
}

/** A patient is worse or better. Where the facility does not take the new grade, a move to one that does is owed. */
export const changeGrade: Decision<ChangeGrade, InFacilityReads, CasesRefusal> = {
  name: 'change-grade',
  right: 'case.treat',
  place: (_command, states) => {
    const [facility] = states.facility
    return facility === undefined ? homeOfCase(states.case.domain) : placeOfFacility(facility.domain)
  },
  streams: ({ person, facility }) => ({ case: caseStream(person), facility: inFacility(facility) }),
  decide(command, states, context) {
    const { person, grade, facility, occurredAt } = command
    const live = liveCaseOf(states.case.domain, person)
    if (!live.ok) return live
    const { record } = live.value
    const refused = refuseMoment(occurredAt, context, record.diagnosedAt) ?? refuseGrade(live.value, command)
    if (refused) return refused
    const move = moveNeeded(live.value, states, { grade, at: occurredAt, context })
    const data: GradeChanged = { person, from: gradeOf(record), to: grade, facility, move }
    return accept([{ type: 'grade-changed', data, streams: [caseStream(person)], place: record.home, occurredAt }])
  },
}
