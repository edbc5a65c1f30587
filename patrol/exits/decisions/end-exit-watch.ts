import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../../contract.ts'
import { factOf } from '../../facts.ts'
import { inOrder } from '../../in-order.ts'
import type { EndExitWatch } from '../contract.ts'
import type { ExitsEvents } from '../events.ts'
import { type ExitsReads, exitsStream } from '../state.ts'

/** The order has ended: nothing there is sealed, so nothing is looked at. */
export const endExitWatch: Decision<EndExitWatch, ExitsReads, PatrolRefusal> = {
  name: 'end-exit-watch',
  right: 'patrol.lead',
  place: ({ place }) => place,
  streams: ({ place }) => ({ exits: exitsStream(place) }),
  decide({ place, occurredAt }, states, context) {
    const known = states.exits.domain
    if (known === null || known.status !== 'watched') return refuse('exits-not-watched', { place }, { field: 'place' })
    const moment = inOrder(occurredAt, context, known.lastAt)
    if (!moment.ok) return moment
    return accept([
      factOf<ExitsEvents>()('exit-watch-ended', { place }, { streams: [exitsStream(place)], place, occurredAt }),
    ])
  },
}
