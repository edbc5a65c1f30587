import type { z } from 'zod'
import type { MoveContact } from '#outbreak/contacts/contract.ts'
import { type Act, personOf, text } from '../shared/act.ts'

type Payload = Omit<z.input<typeof MoveContact>, 'occurredAt'>

export const moveContact: Act = {
  command: 'move-contact',
  words: { zh: '已上车', en: 'On board' },
  fields: () => [{ name: 'vehicle', words: { zh: '车辆编号', en: 'Vehicle' }, kind: 'scan', required: true }],
  payload: (v, c): Payload => ({ person: personOf(c), vehicle: text(v.vehicle) }),
}
