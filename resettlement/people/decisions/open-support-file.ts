import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ReturnPlaceState } from '../../places/state.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { OpenSupportFile } from '../contract.ts'
import { knownReturnee, personFact, type ReturneeReads, returneePlace, returneeStream } from '../reads.ts'

type Reads = ReturneeReads & { readonly place: SubjectState<ReturnPlaceState> }

/** One person, one file. Somebody who went their own way is offered the same support. */
export const openSupportFile: Decision<OpenSupportFile, Reads, ResettlementRefusal> = {
  name: 'open-support-file',
  right: 'return.verify',
  place: returneePlace,
  streams: (command) => ({
    ...returneeStream(command),
    place: streamId('return-place', command.stay ?? `none-${command.returnee}`),
  }),
  decide(command, states, context) {
    const known = knownReturnee(command, states, context)
    if (!known.ok) return known
    const { returnee, needs, endsOn, occurredAt } = command
    const { county, support, receivedAt, exit, quarantine } = known.value
    if (support !== null) return refuse('file-open', { at: support.at })
    if (receivedAt === null && exit === null) return refuse('not-home-yet')
    const place = states.place.domain
    const ended = place.status === 'quarantine' && place.asked.returnee === returnee && place.endedAt !== null
    if (receivedAt !== null && quarantine !== null && !ended)
      return refuse('quarantine-running', { stay: quarantine.stay }, { field: 'stay' })
    return accept([personFact('support-file-opened', { returnee, needs, endsOn }, { county, occurredAt })])
  },
}
