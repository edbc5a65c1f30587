import type { z } from 'zod'
import type { TellContact } from '#outbreak/contacts/contract.ts'
import { type Act, personOf, text } from '../shared/act.ts'
import { CHANNEL_CHOICES } from './choices.ts'

type Payload = Omit<z.input<typeof TellContact>, 'occurredAt'>

export const tellContact: Act = {
  command: 'tell-contact',
  words: { zh: '已告知', en: 'Told' },
  fields: () => [
    { name: 'channel', words: { zh: '怎样告知', en: 'How' }, kind: 'choice', choices: CHANNEL_CHOICES, required: true },
  ],
  initial: () => ({ channel: 'phone' }),
  payload: (v, c): Payload => ({ person: personOf(c), channel: text(v.channel) as Payload['channel'] }),
}
