import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { returnDue } from '../../clocks.ts'
import { type ReturneeReads, returneePlace, returneeStream, travellingReturnee } from '../../people/reads.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { AskLodging } from '../contract.ts'
import type { LodgingAsked } from '../events.ts'
import { placeStream } from '../reads.ts'
import type { ReturnPlaceState } from '../state.ts'

type Reads = ReturneeReads & { readonly place: SubjectState<ReturnPlaceState> }

/** Lodging tonight comes first: neither address, nor policy, nor anything else is asked for it. */
export const askLodging: Decision<AskLodging, Reads, ResettlementRefusal> = {
  name: 'ask-lodging',
  right: 'return.plan',
  place: returneePlace,
  streams: (command) => ({ ...returneeStream(command), place: placeStream(command) }),
  decide(command, states, context) {
    const known = travellingReturnee(command, states, context)
    if (!known.ok) return known
    const { occurredAt, ...said } = command
    const { entry, lodging, county, planner } = known.value
    if (entry !== 'stranded') return refuse('not-stranded')
    if (lodging !== null) return refuse('lodging-asked', { stay: lodging.stay })
    if (states.place.domain.status !== 'none') return refuse('place-in-use', { stay: said.stay }, { field: 'stay' })
    if (said.until <= occurredAt) return refuse('end-not-ahead', { until: said.until }, { field: 'until' })
    const data: LodgingAsked = { ...said, arriveDueAt: returnDue(context, 'return.lodge', occurredAt), planner }
    return accept([
      {
        type: 'lodging-asked',
        data,
        streams: [streamId('returnee', said.returnee), streamId('return-place', said.stay)],
        place: county,
        occurredAt,
      },
    ])
  },
}
