import type { z } from 'zod'
import type { CloseSource } from '#outbreak/tracing/contract.ts'
import { type Act, personOf, text } from '../shared/act.ts'
import { UNKNOWN_CHOICES } from './choices.ts'

type Payload = Omit<z.input<typeof CloseSource>, 'occurredAt'>

export const closeSource: Act = {
  command: 'close-source',
  words: { zh: '来源不明结案', en: 'Close as unknown' },
  fields: () => [
    { name: 'because', words: { zh: '理由', en: 'Reason' }, kind: 'choice', choices: UNKNOWN_CHOICES, required: true },
  ],
  payload: (v, c): Payload => ({ person: personOf(c), because: text(v.because) as Payload['because'] }),
}
