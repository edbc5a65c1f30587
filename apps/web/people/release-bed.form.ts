import type { z } from 'zod'
import type { ReleaseBed } from '#outbreak/transfer/contract.ts'
import { type Act, personOf, text } from '../shared/act.ts'
import { HOSPITALS } from './choices.ts'

type Payload = Omit<z.input<typeof ReleaseBed>, 'occurredAt'>

export const releaseBed: Act = {
  command: 'release-bed',
  words: { zh: '退床', en: 'Give the bed back' },
  fields: (c) =>
    c.person?.case?.facility == null
      ? [
          {
            name: 'facility',
            words: { zh: '医院 / 方舱', en: 'Hospital' },
            kind: 'facility',
            choices: HOSPITALS,
            required: true,
          },
        ]
      : [],
  payload: (v, c): Payload => ({ person: personOf(c), facility: text(v.facility) || (c.person?.case?.facility ?? '') }),
}
