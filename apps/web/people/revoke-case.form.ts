import type { z } from 'zod'
import type { RevokeCase } from '#outbreak/cases/contract.ts'
import { type Act, personOf, text } from '../shared/act.ts'
import { bedsOf } from './care/care-fields.ts'

type Payload = Omit<z.input<typeof RevokeCase>, 'occurredAt'>

export const revokeCase: Act = {
  command: 'revoke-case',
  words: { zh: '撤销病例', en: 'Revoke the case' },
  danger: true,
  fields: () => [
    {
      name: 'reason',
      words: { zh: '理由', en: 'Reason' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'false-positive', words: { zh: '假阳性', en: 'false positive' } },
        { value: 'not-this-disease', words: { zh: '不是本病', en: 'not this disease' } },
        { value: 'duplicate', words: { zh: '重复', en: 'duplicate' } },
      ],
    },
  ],
  payload: (v, c): Payload => ({
    person: personOf(c),
    reason: text(v.reason) as Payload['reason'],
    ...bedsOf(c),
  }),
}
