import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { PlanReturn } from '../contract.ts'
import {
  chainBearers,
  personFact,
  type ReturneeReads,
  returneePlace,
  returneeStream,
  travellingReturnee,
} from '../reads.ts'

/** A plan is made with whoever wants help; whoever does not, needs none. */
export const planReturn: Decision<PlanReturn, ReturneeReads, ResettlementRefusal> = {
  name: 'plan-return',
  right: 'return.plan',
  place: returneePlace,
  bearers: chainBearers,
  streams: returneeStream,
  decide(command, states, context) {
    const known = travellingReturnee(command, states, context)
    if (!known.ok) return known
    const { occurredAt, ...data } = command
    const { county, wished } = known.value
    if (wished === null) return refuse('wish-unknown')
    return accept([personFact('return-planned', data, { county, occurredAt })])
  },
}
