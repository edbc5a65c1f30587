import type { z } from 'zod'
import type { RecordContactTest } from '#outbreak/contacts/contract.ts'
import { type Act, personOf, text } from '../shared/act.ts'

type Payload = Omit<z.input<typeof RecordContactTest>, 'occurredAt'>

export const recordContactTest: Act = {
  command: 'record-contact-test',
  words: { zh: '记检测结果', en: 'Record a test' },
  fields: () => [
    {
      name: 'result',
      words: { zh: '结果', en: 'Result' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'negative', words: { zh: '阴性', en: 'negative' } },
        { value: 'positive', words: { zh: '阳性', en: 'positive' } },
        { value: 'invalid', words: { zh: '无效', en: 'invalid' } },
      ],
    },
  ],
  initial: () => ({ result: 'negative' }),
  payload: (v, c): Payload => ({ person: personOf(c), result: text(v.result) as Payload['result'] }),
}
