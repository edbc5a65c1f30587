import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment, refuseOpeningMoment } from '../../moment.ts'
import type { FacilitiesRefusal, OpenFacility } from '../contract.ts'
import type { FacilityKind, FacilityOpened } from '../events.ts'
import { type FacilityReads, facilityStream } from './facility-reads.ts'

type Takes = FacilityOpened['takesGrades']

/** What each kind may take at most (domain: makeshift hospitals take asymptomatic and mild only). */
export const MAY_TAKE: Readonly<Record<FacilityKind, Takes>> = {
  'designated-hospital': ['asymptomatic', 'mild', 'common', 'severe', 'critical'],
  'makeshift-hospital': ['asymptomatic', 'mild'],
  'isolation-site': [],
}

export const openFacility: Decision<OpenFacility, FacilityReads, FacilitiesRefusal> = {
  name: 'open-facility',
  right: 'facility.manage',
  place: (command) => command.place,
  streams: (command) => ({ facility: facilityStream(command.facility) }),
  decide(command, states, context) {
    const { facility, kind, name, place, beds, opening, occurredAt } = command
    const state = states.facility.domain
    if (state.status === 'open') return refuse('facility-exists', { facility }, { field: 'facility' })
    const lastAt = state.status === 'closed' ? state.changedAt : null
    const moment = (opening ? refuseOpeningMoment : refuseMoment)(occurredAt, context, lastAt)
    if (moment) return moment
    const takesGrades = command.takesGrades ?? MAY_TAKE[kind]
    const barred = takesGrades.find((grade) => !MAY_TAKE[kind].includes(grade))
    if (barred !== undefined) return refuse('grade-not-allowed', { kind, grade: barred }, { field: 'takesGrades' })
    const data: FacilityOpened = { facility, kind, name, beds, takesGrades, opening }
    return accept([{ type: 'facility-opened', data, streams: [facilityStream(facility)], place, occurredAt }])
  },
}
