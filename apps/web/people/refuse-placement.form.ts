import type { z } from 'zod'
import type { RefusePlacement } from '#outbreak/contacts/contract.ts'
import { type Act, personOf, text } from '../shared/act.ts'
import { ISOLATION_SITES } from './choices.ts'

type Payload = Omit<z.input<typeof RefusePlacement>, 'occurredAt'>

export const refusePlacement: Act = {
  command: 'refuse-placement',
  words: { zh: '隔离点拒收', en: 'Site refuses' },
  danger: true,
  fields: (c) => [
    ...(c.facility === undefined
      ? [
          {
            name: 'facility',
            words: { zh: '隔离点', en: 'Site' },
            kind: 'facility',
            choices: ISOLATION_SITES,
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
        { value: 'full', words: { zh: '住满', en: 'full' } },
        { value: 'closed', words: { zh: '已关闭', en: 'closed' } },
        { value: 'need-not-met', words: { zh: '不能满足其需要', en: 'cannot meet a need' } },
        { value: 'class-mismatch', words: { zh: '类别不合', en: 'wrong class' } },
      ],
    },
  ],
  payload: (v, c): Payload => ({
    person: personOf(c),
    facility: c.facility?.facility.facility ?? text(v.facility),
    code: text(v.code) as Payload['code'],
  }),
}
