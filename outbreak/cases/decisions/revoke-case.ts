import type { Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { later } from '#kernel/primitives/instant.ts'
import { accept } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { CasesRefusal, RevokeCase } from '../contract.ts'
import type { CaseRevoked } from '../events.ts'
import { aboutCase, caseStream, standingCaseOf } from './case-reads.ts'
import { type BedsReads, bedStreams, freedBeds, refuseBeds } from './held-beds.ts'

/** The person never was a case: the bed is freed with it, and every figure counts the person out. */
export const revokeCase: Decision<RevokeCase, BedsReads, CasesRefusal> = {
  name: 'revoke-case',
  right: aboutCase.right,
  place: aboutCase.place,
  streams: bedStreams,
  decide(command, states, context) {
    const { person, reason, occurredAt } = command
    const standing = standingCaseOf(states.case.domain, person)
    if (!standing.ok) return standing
    const { record } = standing.value
    const refused =
      refuseMoment(occurredAt, context, later(record.movedAt, record.diagnosedAt)) ??
      refuseBeds(standing.value, command)
    if (refused) return refused
    const data: CaseRevoked = { person, reason }
    const revoked: Fact = { type: 'case-revoked', data, streams: [caseStream(person)], place: record.home, occurredAt }
    return accept([...freedBeds(standing.value, command, 'home-monitoring'), revoked])
  },
}
