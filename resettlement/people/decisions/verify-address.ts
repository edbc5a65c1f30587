import { contains } from '#kernel/jurisdictions/place-code.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { VerifyAddress } from '../contract.ts'
import { knownReturnee, personFact, type ReturneeReads, returneePlace, returneeStream } from '../reads.ts'

/** The receiving office answers, with receipt: the address is right, another, or not known there. */
export const verifyAddress: Decision<VerifyAddress, ReturneeReads, ResettlementRefusal> = {
  name: 'verify-address',
  right: 'return.verify',
  place: returneePlace,
  streams: returneeStream,
  decide(command, states, context) {
    const known = knownReturnee(command, states, context)
    if (!known.ok) return known
    const { occurredAt, ...data } = command
    const { county, verified } = known.value
    if (verified !== null) return refuse('address-answered', { at: verified.at })
    const found = data.result !== 'unknown'
    if (found !== (data.community !== null) || (data.community !== null && !contains(county, data.community)))
      return refuse('community-missing', { result: data.result, county }, { field: 'community' })
    return accept([personFact('address-verified', data, { county, occurredAt })])
  },
}
