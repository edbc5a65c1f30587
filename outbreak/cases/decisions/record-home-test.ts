import type { Decision } from '#kernel/ledger/decision.ts'
import { daysBetween, localDate } from '#kernel/primitives/local-day.ts'
import { accept } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { RecordHomeTest } from '../care-contract.ts'
import type { HomeTested, Specimen } from '../care-events.ts'
import type { CasesRefusal } from '../contract.ts'
import { homeCommunity, moveDue, owedBy } from '../owed.ts'
import { passes } from '../release-standing.ts'
import { type CaseReads, caseStream } from './case-reads.ts'
import { atHome, monitoringOf, releasedCaseOf } from './home-care.ts'

/**
 * A test during monitoring. Passed on the last test day, the file may be closed. Infectious again, the person goes
 * back to a facility; the building's zone is not drawn anew for it, so no zone is read here.
 */
export const recordHomeTest: Decision<RecordHomeTest, CaseReads, CasesRefusal> = {
  name: 'record-home-test',
  ...atHome,
  decide({ person, kind, result, ct, occurredAt }, states, context) {
    const released = releasedCaseOf(states.case.domain, person)
    if (!released.ok) return released
    const monitored = monitoringOf(released.value, context)
    if (!monitored.ok) return monitored
    const { record } = released.value
    const refused = refuseMoment(occurredAt, context, record.movedAt)
    if (refused) return refused
    const specimen: Specimen = { kind, result, ct, takenAt: occurredAt }
    const day = daysBetween(localDate(monitored.value.from, context.zone), localDate(occurredAt, context.zone))
    const passed = passes(context.policy.caseRelease, specimen)
    const last = Math.max(...monitored.value.testDays)
    const close = owedBy(context, 'case.close', occurredAt, homeCommunity(record.home))
    const data: HomeTested = {
      person,
      specimen,
      day,
      passes: passed,
      again: passed ? null : moveDue(context, record.home, occurredAt),
      close: passed && day >= last ? close : null,
    }
    return accept([{ type: 'home-tested', data, streams: [caseStream(person)], place: record.home, occurredAt }])
  },
}
