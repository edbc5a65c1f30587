import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { StartTrip, TransferRefusal } from '../contract.ts'
import { aboutVehicle, type VehicleReads, vehicleFact, vehicleInService } from './vehicle-reads.ts'
import type { Vehicle } from './vehicle-state.ts'

function refuseTrip({ vehicle, class: carried, stops }: StartTrip, state: Vehicle) {
  if (state.trip !== null) return refuse('trip-under-way', { vehicle, trip: state.trip.trip })
  if (state.crew === null) return refuse('no-crew-on-shift', { vehicle }, { field: 'vehicle' })
  if (!state.classes.includes(carried))
    return refuse('class-not-carried', { vehicle, class: carried }, { field: 'class' })
  if (state.bound !== null && state.bound !== carried)
    return refuse('disinfection-needed', { vehicle, carried: state.bound, class: carried }, { field: 'class' })
  const boarding = new Set(stops.filter(({ kind }) => kind === 'pick-up').flatMap(({ people }) => people))
  if (boarding.size > state.places) return refuse('vehicle-full', { vehicle, places: state.places }, { field: 'stops' })
  return undefined
}

/** A trip carries one class. Between classes the vehicle is disinfected, and that is on record. */
export const startTrip: Decision<StartTrip, VehicleReads, TransferRefusal> = {
  name: 'start-trip',
  ...aboutVehicle,
  decide(command, states, context) {
    const found = vehicleInService(command, states, context)
    if (!found.ok) return found
    const { occurredAt, ...data } = command
    const refused = refuseTrip(command, found.value)
    return refused ?? accept([vehicleFact('trip-started', data, found.value.base, occurredAt)])
  },
}
