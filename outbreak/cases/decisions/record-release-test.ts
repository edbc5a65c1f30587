import type { Context, Decision } from '#kernel/ledger/decision.ts'
import { later } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { placeOfFacility } from '../../facilities/decisions/facility-reads.ts'
import { refuseMoment } from '../../moment.ts'
import { atFacility, type BedReads } from '../../transfer/decisions/transfer-reads.ts'
import type { RecordReleaseTest } from '../care-contract.ts'
import type { Owed, ReleaseTested, Specimen } from '../care-events.ts'
import type { CasesRefusal } from '../contract.ts'
import { dueIf, wardDesk } from '../owed.ts'
import { passes, releaseStanding } from '../release-standing.ts'
import type { CaseRecord } from '../state.ts'
import { caseStream, liveCaseOf } from './case-reads.ts'

/** Once days and tests are both met the review is owed, counted from that moment, not from when it was told. */
function reviewOwed(record: CaseRecord, specimen: Specimen, command: RecordReleaseTest, context: Context): Owed | null {
  const rule = context.policy.caseRelease
  const { eligibleAt } = releaseStanding(record, rule, { zone: context.zone, at: command.occurredAt, told: [specimen] })
  const dueAt = eligibleAt && dueIf(context, 'release.review', later(eligibleAt, command.occurredAt))
  return dueAt === null ? null : { holder: wardDesk(command.facility), dueAt }
}

/** A specimen taken for release; by the pack it passes or begins the row anew. */
export const recordReleaseTest: Decision<RecordReleaseTest, BedReads, CasesRefusal> = {
  name: 'record-release-test',
  right: 'case.treat',
  ...atFacility,
  decide(command, states, context) {
    const { person, facility, kind, result, ct, occurredAt } = command
    const live = liveCaseOf(states.case.domain, person)
    if (!live.ok) return live
    if (live.value.status !== 'admitted') return refuse('not-in-care', { person }, { field: 'person' })
    if (live.value.facility !== facility)
      return refuse('not-in-this-facility', { person, facility, here: live.value.facility }, { field: 'facility' })
    const { record } = live.value
    const refused = refuseMoment(occurredAt, context, record.admitted?.at ?? record.found.at)
    if (refused) return refused
    const specimen: Specimen = { kind, result, ct, takenAt: occurredAt }
    const data: ReleaseTested = {
      person,
      facility,
      specimen,
      passes: passes(context.policy.caseRelease, specimen),
      review: reviewOwed(record, specimen, command, context),
    }
    const place = placeOfFacility(states.facility.domain) ?? record.home
    return accept([{ type: 'release-tested', data, streams: [caseStream(person)], place, occurredAt }])
  },
}
