import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type CareState, needsOf } from '../../transfer/care/care-state.ts'
import {
  boardedStreams,
  refuseBoarding,
  type VehicleReads,
  vehicleStream,
} from '../../transfer/vehicles/vehicle-reads.ts'
import { type ContactReads, contactFact, contactPlace, contactStream, followedContact } from '../contact-reads.ts'
import type { ContactsRefusal, MoveContact } from '../contract.ts'

type Reads = ContactReads & VehicleReads & { readonly care: SubjectState<CareState> }

/** On board, on the way. Stops the start clock. A registered vehicle's trip, class and places are watched. */
export const moveContact: Decision<MoveContact, Reads, ContactsRefusal> = {
  name: 'move-contact',
  right: 'contact.move',
  place: contactPlace,
  streams: (command) => ({
    ...contactStream(command),
    vehicle: vehicleStream(command.vehicle),
    care: streamId('care', command.person),
  }),
  decide(command, states, context) {
    const followed = followedContact(command, states, context)
    if (!followed.ok) return followed
    const { person, vehicle, occurredAt } = command
    const contact = followed.value
    if (contact.status === 'placed')
      return refuse('contact-already-placed', { person, at: contact.placed.at, placement: contact.placed.placement })
    if (contact.movedAt !== null) return refuse('already-moving', { person, at: contact.movedAt })
    const boarding = { person, vehicle, class: 'contact', needs: needsOf(states.care.domain) } as const
    const refused = refuseBoarding(states.vehicle.domain, boarding)
    if (refused) return refused
    const fact = contactFact('contact-moved', { person, vehicle }, contact, occurredAt)
    return accept([{ ...fact, streams: [...fact.streams, ...boardedStreams(states.vehicle.domain)] }])
  },
}
