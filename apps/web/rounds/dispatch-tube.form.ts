import type { z } from 'zod'
import type { DispatchTube } from '#outbreak/testing/contract-tubes.ts'
import { type Act, text } from '../shared/act.ts'
import { tubeOf } from './tube-of.ts'

type Payload = Omit<z.input<typeof DispatchTube>, 'occurredAt'>

export const dispatchTube: Act = {
  command: 'dispatch-tube',
  words: { zh: '送出样本', en: 'Send a tube off' },
  fields: (c) => [
    ...tubeOf(c).field,
    { name: 'courier', words: { zh: '送样车或送样人', en: 'Vehicle or courier' }, kind: 'scan', required: true },
    { name: 'laboratory', words: { zh: '送往实验室', en: 'To laboratory' }, kind: 'scan', required: true },
  ],
  payload: (v, c): Payload => ({
    tube: tubeOf(c).tube ?? text(v.tube),
    courier: text(v.courier),
    laboratory: text(v.laboratory),
  }),
}
