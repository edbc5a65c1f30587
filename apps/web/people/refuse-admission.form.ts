import type { z } from 'zod'
import type { RefuseAdmission } from '#outbreak/transfer/contract.ts'
import { type Act, personOf, text } from '../shared/act.ts'
import { HOSPITALS } from './choices.ts'

type Payload = Omit<z.input<typeof RefuseAdmission>, 'occurredAt'>

export const refuseAdmission: Act = {
  command: 'refuse-admission',
  words: { zh: '拒收', en: 'Refuse' },
  danger: true,
  fields: (c) => [
    ...(c.facility === undefined
      ? [
          {
            name: 'facility',
            words: { zh: '医院 / 方舱', en: 'Hospital' },
            kind: 'facility',
            choices: HOSPITALS,
            required: true,
          } as const,
        ]
      : []),
    {
      name: 'code',
      words: { zh: '原因', en: 'Reason' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'full', words: { zh: '没有空床', en: 'full' } },
        { value: 'wrong-severity', words: { zh: '病情不合', en: 'wrong severity' } },
        { value: 'no-capability', words: { zh: '没有相应能力', en: 'no capability' } },
        { value: 'closed', words: { zh: '已关闭', en: 'closed' } },
      ],
    },
  ],
  initial: (c) => ({ facility: c.person?.case?.facility ?? undefined }),
  payload: (v, c): Payload => ({
    person: personOf(c),
    facility: c.facility?.facility.facility ?? text(v.facility),
    code: text(v.code) as Payload['code'],
  }),
}
