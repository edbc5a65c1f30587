import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { PremisesRefusal, RegisterPremises } from '../contract.ts'
import { type PremisesReads, premisesFact, premisesStream } from '../premises-reads.ts'

export const registerPremises: Decision<RegisterPremises, PremisesReads, PremisesRefusal> = {
  name: 'register-premises',
  right: 'premises.manage',
  place: ({ place }) => place,
  streams: premisesStream,
  decide({ occurredAt, ...data }, { premises }, context) {
    if (premises.domain.status !== 'none')
      return refuse('premises-exist', { premises: data.premises }, { field: 'premises' })
    return (
      refuseMoment(occurredAt, context) ?? accept([premisesFact('premises-registered', data, data.place, occurredAt)])
    )
  },
}
