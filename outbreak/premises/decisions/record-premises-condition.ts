import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PremisesRefusal, RecordPremisesCondition } from '../contract.ts'
import { knownPremises, type PremisesReads, premisesFact, premisesPlace, premisesStream } from '../premises-reads.ts'

export const recordPremisesCondition: Decision<RecordPremisesCondition, PremisesReads, PremisesRefusal> = {
  name: 'record-premises-condition',
  right: 'premises.manage',
  place: premisesPlace,
  streams: premisesStream,
  decide(command, states, context) {
    const known = knownPremises(command, states, context)
    if (!known.ok) return known
    const { occurredAt, ...data } = command
    const { premises, condition } = data
    const { status, place } = known.value
    if (status === 'open') return refuse('premises-not-closed', { premises, status, stage: 'partial' })
    if (data.evidence === '') return refuse('evidence-not-given', { condition }, { field: 'evidence' })
    return accept([premisesFact('premises-condition-recorded', data, place, occurredAt)])
  },
}
