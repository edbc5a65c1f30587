import type { Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { later } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { VerifyCase } from '../care-contract.ts'
import type { CaseVerified } from '../care-events.ts'
import type { CasesRefusal } from '../contract.ts'
import type { CaseRevoked } from '../events.ts'
import { aboutCase, caseStream, type StandingCase, standingCaseOf } from './case-reads.ts'
import { type BedsReads, bedStreams, freedBeds, refuseBeds } from './held-beds.ts'

function refuseRecheck(standing: StandingCase, { person, result }: VerifyCase) {
  const { verified } = standing.record.care
  if (verified !== null) return refuse('already-verified', { person, verifiedAt: verified.at, result: verified.result })
  // A suspicion becomes a case by the report of its positive; a recheck alone can only rule it out.
  return standing.status === 'suspected' && result === 'positive' ? refuse('suspect-only', { person }) : undefined
}

/** Beds are named for a negative recheck only: it alone frees them. */
const refuseUnfreed = (standing: StandingCase, command: VerifyCase) =>
  command.result === 'negative' ? refuseBeds(standing, command) : undefined

/** The city CDC's recheck. A negative one means there was no case: it is revoked in the same act, and the bed freed. */
export const verifyCase: Decision<VerifyCase, BedsReads, CasesRefusal> = {
  name: 'verify-case',
  right: 'case.verify',
  place: aboutCase.place,
  streams: bedStreams,
  decide(command, states, context) {
    const { person, result, ct, laboratory, occurredAt } = command
    const standing = standingCaseOf(states.case.domain, person)
    if (!standing.ok) return standing
    const { record } = standing.value
    const last = result === 'negative' ? later(record.movedAt, record.diagnosedAt) : record.diagnosedAt
    const refused =
      refuseMoment(occurredAt, context, last) ??
      refuseRecheck(standing.value, command) ??
      refuseUnfreed(standing.value, command)
    if (refused) return refused
    const common = { streams: [caseStream(person)], place: record.home, occurredAt } as const
    const data: CaseVerified = { person, result, ct, laboratory }
    const verified: Fact = { type: 'case-verified', data, ...common }
    if (result === 'positive') return accept([verified])
    const revoked: CaseRevoked = { person, reason: 'negative-recheck' }
    return accept([
      verified,
      ...freedBeds(standing.value, command, 'home-monitoring'),
      { type: 'case-revoked', data: revoked, ...common },
    ])
  },
}
