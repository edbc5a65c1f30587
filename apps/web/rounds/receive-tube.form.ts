import type { z } from 'zod'
import type { ReceiveTube } from '#outbreak/testing/contract-tubes.ts'
import { type Act, text } from '../shared/act.ts'
import { tubeOf } from './tube-of.ts'

type Payload = Omit<z.input<typeof ReceiveTube>, 'occurredAt'>

export const receiveTube: Act = {
  command: 'receive-tube',
  words: { zh: '单管接收', en: 'Receive a tube' },
  fields: (c) => [
    ...tubeOf(c).field,
    { name: 'laboratory', words: { zh: '实验室', en: 'Laboratory' }, kind: 'scan', required: true },
  ],
  payload: (v, c): Payload => ({ tube: tubeOf(c).tube ?? text(v.tube), laboratory: text(v.laboratory) }),
}
