import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { CaseState } from '../../cases/state.ts'
import { refuseMoment } from '../../moment.ts'
import { caseAnchor } from '../case-anchor.ts'
import type { OutbreakEndRefusal, SettleOutbreakCase } from '../contract.ts'
import { type EndReads, endFact, followedOf, ofOutbreak } from './end-reads.ts'

type Reads = EndReads & { readonly case: SubjectState<CaseState> }

/** From when a case counts is read from its own record, never typed. A revoked case is dropped. */
export const settleOutbreakCase: Decision<SettleOutbreakCase, Reads, OutbreakEndRefusal> = {
  name: 'settle-outbreak-case',
  right: ofOutbreak.right,
  place: ofOutbreak.place,
  streams: (command) => ({ ...ofOutbreak.streams(command), case: streamId('case', command.person) }),
  decide({ place, person, occurredAt }, states, context) {
    const followed = followedOf(states.end.domain, place)
    if (!followed.ok) return followed
    const { cases, rule, lastAt } = followed.value
    if (!cases.some((one) => one.person === person))
      return refuse('case-not-linked', { person, place }, { field: 'person' })
    const moment = refuseMoment(occurredAt, context, lastAt)
    if (moment) return moment
    const state = states.case.domain
    const gone = state.status === 'none' || state.status === 'revoked'
    const anchorAt = gone ? null : caseAnchor(state.record, context.policy, context.zone)
    if (!gone && anchorAt === null)
      return refuse('case-not-settled', { person, anchor: rule.anchor }, { field: 'person' })
    return accept([endFact('outbreak-case-settled', { place, person, anchorAt }, occurredAt)])
  },
}
