import type { z } from 'zod'
import type { RegisterVehicle } from '#outbreak/transfer/contract.ts'
import { VEHICLE_CHOICES } from '../people/choices.ts'
import { type Act, number, text } from '../shared/act.ts'
import { CARRIES_CHOICES } from './choices.ts'

type Payload = Omit<z.input<typeof RegisterVehicle>, 'occurredAt'>

export const registerVehicle: Act = {
  command: 'register-vehicle',
  words: { zh: '登记车辆', en: 'Register a vehicle' },
  fields: () => [
    { name: 'vehicle', words: { zh: '车辆编号', en: 'Vehicle id' }, kind: 'text', required: true },
    { name: 'kind', words: { zh: '车型', en: 'Kind' }, kind: 'choice', choices: VEHICLE_CHOICES, required: true },
    { name: 'places', words: { zh: '可运人数', en: 'Places' }, kind: 'number', required: true },
    {
      name: 'carries',
      words: { zh: '运送对象', en: 'Carries' },
      kind: 'choice',
      choices: CARRIES_CHOICES,
      required: true,
    },
    { name: 'mobility', words: { zh: '有担架或轮椅位', en: 'Stretcher or wheelchair place' }, kind: 'yes' },
    { name: 'base', words: { zh: '驻地（地点编码）', en: 'Base (place code)' }, kind: 'place', required: true },
  ],
  initial: (c) => ({
    kind: 'negative-pressure-ambulance',
    places: 2,
    carries: 'positive',
    mobility: true,
    base: c.place ?? c.post?.split('.')[0] ?? c.city,
  }),
  payload: (v): Payload => ({
    vehicle: text(v.vehicle),
    kind: text(v.kind) as Payload['kind'],
    places: number(v.places),
    classes: v.carries === 'both' ? ['positive', 'contact'] : [text(v.carries) as 'positive' | 'contact'],
    mobility: v.mobility === true,
    base: text(v.base),
  }),
}
