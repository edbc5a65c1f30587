import type { z } from 'zod'
import type { ReceiveTube } from '#outbreak/testing/contract-tubes.ts'
import { type Act, text } from '../shared/act.ts'

type Payload = Omit<z.input<typeof ReceiveTube>, 'occurredAt'>

export const receiveTube: Act = {
  command: 'receive-tube',
  words: { zh: '单管接收', en: 'Receive a tube' },
  fields: () => [
    { name: 'tube', words: { zh: '管号', en: 'Tube' }, kind: 'scan', required: true },
    { name: 'laboratory', words: { zh: '实验室', en: 'Laboratory' }, kind: 'scan', required: true },
  ],
  payload: (v): Payload => ({ tube: text(v.tube), laboratory: text(v.laboratory) }),
}
