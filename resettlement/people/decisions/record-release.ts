import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { RecordRelease } from '../contract.ts'
import { chainBearers, knownReturnee, personFact, type ReturneeReads, returneePlace, returneeStream } from '../reads.ts'
import { isFree } from '../state.ts'

/** Evidence that the certificate was handed over. No gate, policy, batch or place is looked at. */
export const recordRelease: Decision<RecordRelease, ReturneeReads, ResettlementRefusal> = {
  name: 'record-release',
  right: 'return.list',
  place: returneePlace,
  bearers: chainBearers,
  streams: returneeStream,
  decide(command, states, context) {
    const known = knownReturnee(command, states, context)
    if (!known.ok) return known
    const { occurredAt, ...data } = command
    const { released, releaseOn, county } = known.value
    if (released !== null) return refuse('certificate-recorded', { at: released.at })
    if (!isFree(known.value, occurredAt)) return refuse('before-legal-date', { releaseOn }, { field: 'occurredAt' })
    return accept([personFact('release-recorded', data, { county, occurredAt })])
  },
}
