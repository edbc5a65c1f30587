import type { z } from 'zod'
import type { ReleaseContact } from '#outbreak/contacts/contract.ts'
import { type Act, personOf, text } from '../shared/act.ts'

type Payload = Omit<z.input<typeof ReleaseContact>, 'occurredAt'>

export const releaseContact: Act = {
  command: 'release-contact',
  words: { zh: '解除隔离', en: 'Release' },
  fields: () => [
    {
      name: 'reason',
      words: { zh: '理由', en: 'Reason' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'completed', words: { zh: '期满', en: 'completed' } },
        { value: 'not-a-contact', words: { zh: '不是密接', en: 'not a contact' } },
        { value: 'appeal', words: { zh: '申诉成立', en: 'appeal upheld' } },
        { value: 'pack-changed', words: { zh: '方案改变', en: 'rules changed' } },
      ],
    },
  ],
  initial: () => ({ reason: 'completed' }),
  payload: (v, c): Payload => ({
    person: personOf(c),
    facility: c.person?.contact?.facility ?? null,
    reason: text(v.reason) as Payload['reason'],
  }),
}
