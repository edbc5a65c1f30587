import type { Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { FacilityId } from '#kernel/primitives/ids.ts'
import { later } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { facilityStream } from '../../facilities/decisions/facility-reads.ts'
import type { FacilityState } from '../../facilities/state.ts'
import { refuseMoment } from '../../moment.ts'
import type { BedReleased, PatientDischarged } from '../../transfer/events.ts'
import type { CasesRefusal, RevokeCase } from '../contract.ts'
import type { CaseRevoked } from '../events.ts'
import { bedHeldAt } from '../state.ts'
import { aboutCase, type CaseReads, caseStream, type LiveCase, liveCaseOf } from './case-reads.ts'

type Reads = CaseReads & { readonly beds: readonly SubjectState<FacilityState>[] }

function freeBed(live: LiveCase, held: FacilityId, { person, occurredAt }: RevokeCase): Fact {
  const common = { streams: [caseStream(person), facilityStream(held)], place: live.record.home, occurredAt } as const
  if (live.status === 'admitted') {
    const data: PatientDischarged = { person, facility: held, to: 'home-monitoring' }
    return { type: 'patient-discharged', data, ...common }
  }
  const data: BedReleased = { person, facility: held, reason: 'revoked' }
  return { type: 'bed-released', data, ...common }
}

/** The person never was a case: the bed is freed with it, and every figure counts the person out. */
export const revokeCase: Decision<RevokeCase, Reads, CasesRefusal> = {
  name: 'revoke-case',
  right: aboutCase.right,
  place: aboutCase.place,
  streams: ({ person, facility }) => ({
    case: caseStream(person),
    beds: facility === null ? [] : [facilityStream(facility)],
  }),
  decide(command, states, context) {
    const { person, reason, facility, occurredAt } = command
    const live = liveCaseOf(states.case.domain, person)
    if (!live.ok) return live
    const { record } = live.value
    const moment = refuseMoment(occurredAt, context, later(record.movedAt, record.diagnosedAt))
    if (moment) return moment
    const held = bedHeldAt(live.value)
    if (held !== null && facility === null) return refuse('bed-held', { person, facility: held }, { field: 'facility' })
    if (facility !== null && held !== facility)
      return refuse('no-bed-held-there', { person, facility }, { field: 'facility' })
    const data: CaseRevoked = { person, reason }
    const revoked: Fact = { type: 'case-revoked', data, streams: [caseStream(person)], place: record.home, occurredAt }
    return accept(held === null ? [revoked] : [freeBed(live.value, held, command), revoked])
  },
}
