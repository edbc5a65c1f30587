import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { StartHomeMonitoring } from '../care-contract.ts'
import type { CasesRefusal } from '../contract.ts'
import { type CaseReads, caseStream } from './case-reads.ts'
import { atHome, monitoringOf, releasedCaseOf } from './home-care.ts'

/** The receipt of the way home: the community has the person, and may not refuse the return. */
export const startHomeMonitoring: Decision<StartHomeMonitoring, CaseReads, CasesRefusal> = {
  name: 'start-home-monitoring',
  ...atHome,
  decide({ person, occurredAt }, states, context) {
    const released = releasedCaseOf(states.case.domain, person)
    if (!released.ok) return released
    const monitored = monitoringOf(released.value, context)
    if (!monitored.ok) return monitored
    const { received } = monitored.value
    if (received !== null) return refuse('already-at-home', { person, receivedAt: received.at }, { field: 'person' })
    const { record } = released.value
    const refused = refuseMoment(occurredAt, context, record.movedAt)
    if (refused) return refused
    const fact = { data: { person }, streams: [caseStream(person)], place: record.home, occurredAt } as const
    return accept([{ type: 'home-monitoring-started', ...fact }])
  },
}
