import type { z } from 'zod'
import type { PickUpPatient } from '#outbreak/transfer/contract.ts'
import { type Act, personOf, text } from '../shared/act.ts'
import { VEHICLE_CHOICES } from './choices.ts'

type Payload = Omit<z.input<typeof PickUpPatient>, 'occurredAt'>

export const pickUpPatient: Act = {
  command: 'pick-up-patient',
  words: { zh: '接上患者', en: 'Patient on board' },
  fields: () => [
    { name: 'vehicle', words: { zh: '车辆编号', en: 'Vehicle' }, kind: 'scan', required: true },
    {
      name: 'vehicleKind',
      words: { zh: '车型', en: 'Kind' },
      kind: 'choice',
      choices: VEHICLE_CHOICES,
      required: true,
    },
  ],
  initial: () => ({ vehicleKind: 'negative-pressure-ambulance' }),
  payload: (v, c): Payload => ({
    person: personOf(c),
    vehicle: text(v.vehicle),
    vehicleKind: text(v.vehicleKind) as Payload['vehicleKind'],
  }),
}
