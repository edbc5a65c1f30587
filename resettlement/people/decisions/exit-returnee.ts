import type { Decision } from '#kernel/ledger/decision.ts'
import { accept } from '#kernel/primitives/result.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { ExitReturnee } from '../contract.ts'
import {
  chainBearers,
  personFact,
  type ReturneeReads,
  returneePlace,
  returneeStream,
  travellingReturnee,
} from '../reads.ts'

/** Out of the chain by a code, at any point before the door: they are free, so nobody asks for leave. */
export const exitReturnee: Decision<ExitReturnee, ReturneeReads, ResettlementRefusal> = {
  name: 'exit-returnee',
  right: 'return.plan',
  place: returneePlace,
  bearers: chainBearers,
  streams: returneeStream,
  decide(command, states, context) {
    const known = travellingReturnee(command, states, context)
    if (!known.ok) return known
    const { returnee, code, occurredAt } = command
    const { county, batch } = known.value
    return accept([personFact('returnee-exited', { returnee, batch, code }, { county, occurredAt, batch })])
  },
}
