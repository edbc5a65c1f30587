import type { z } from 'zod'
import type { MoveContact } from '#outbreak/contacts/contract.ts'
import type { HandOverPassenger, PickUpPatient, ReachStop } from '#outbreak/transfer/contract.ts'
import { type Act, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'
import { SITES } from './start-trip.form.ts'
import type { TripView } from './transfer.resource.ts'

type Without<T extends z.ZodType> = Omit<z.input<T>, 'occurredAt'>
type Stop = TripView['stops'][number]

/** What a crew does at a door, each at one tap. */
export const reachStop = ({ vehicle, trip }: TripView, { stop }: Stop): Act => ({
  command: 'reach-stop',
  words: { zh: '到了', en: 'Arrived' },
  fields: () => [],
  payload: (): Without<typeof ReachStop> => ({ vehicle, trip, stop }),
})

/** Patients are picked up, contacts moved: the trip's class says which. */
export const boardNow = ({ vehicle, class: carried }: TripView, person: string): Act => ({
  command: carried === 'positive' ? 'pick-up-patient' : 'move-contact',
  words: { zh: '上车', en: 'On board' },
  fields: () => [],
  payload: (): Without<typeof PickUpPatient> | Without<typeof MoveContact> =>
    carried === 'positive' ? { person, vehicle, vehicleKind: 'ambulance' } : { person, vehicle },
})

export const handOver = ({ vehicle, trip }: TripView, { facility }: Stop, person: string): Act => ({
  command: 'hand-over-passenger',
  words: { zh: '交接', en: 'Handed over' },
  fields: () => [],
  payload: (): Without<typeof HandOverPassenger> => ({ vehicle, trip, person, facility, receipt: freshId('R') }),
})

/** For somebody on board whose trip has no door for them: the crew says where they were brought. */
export const handOverAt = ({ vehicle, trip, class: carried }: TripView, person: string): Act => ({
  command: 'hand-over-passenger',
  words: { zh: '交接', en: 'Handed over' },
  fields: () => [
    {
      name: 'facility',
      words: { zh: '交给哪个机构', en: 'Handed to' },
      kind: 'facility',
      required: true,
      ...(carried === 'contact' ? { choices: SITES } : {}),
    },
  ],
  payload: (v): Without<typeof HandOverPassenger> => ({
    vehicle,
    trip,
    person,
    facility: text(v.facility),
    receipt: freshId('R'),
  }),
})
