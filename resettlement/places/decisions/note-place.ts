import { cityOf } from '#kernel/jurisdictions/place-code.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PlaceCode, streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { NotePlace } from '../contract.ts'
import { placeStream } from '../reads.ts'
import type { ReturnPlaceState } from '../state.ts'

type Reads = { readonly place: SubjectState<ReturnPlaceState> }

/** For a bed in another city the chain's own city answers: its planner's. */
function placeOf(_command: NotePlace, { place }: Reads): PlaceCode | null {
  const { domain } = place
  if (domain.status === 'none') return null
  return domain.status === 'quarantine'
    ? (cityOf(domain.asked.home) ?? null)
    : (domain.asked.planner.slice(0, 4) as PlaceCode)
}

const done = (place: Exclude<ReturnPlaceState, { status: 'none' }>, { step }: NotePlace): boolean => {
  if (step === 'arrived') return place.arrivedAt !== null
  if (step === 'moved-home') return place.homeAt !== null || place.arrivedAt === null
  return place.endedAt !== null
}

/** A place's own record tells the chain that its guest came, moved on, or is done. The place never asks back. */
export const notePlace: Decision<NotePlace, Reads, ResettlementRefusal> = {
  name: 'note-place',
  right: 'return.plan',
  place: placeOf,
  streams: (command) => ({ place: placeStream(command) }),
  decide(command, states, context) {
    const { stay, step, occurredAt } = command
    const { domain } = states.place
    if (domain.status === 'none') return refuse('no-such-place', { stay }, { field: 'stay' })
    if (done(domain, command)) return refuse('place-step-order', { stay, step }, { field: 'step' })
    const moment = refuseMoment(occurredAt, context, domain.arrivedAt)
    if (moment) return moment
    const place = placeOf(command, states)
    if (place === null) return refuse('no-such-place', { stay }, { field: 'stay' })
    return accept([
      { type: 'place-noted', data: { stay, step }, streams: [streamId('return-place', stay)], place, occurredAt },
    ])
  },
}
