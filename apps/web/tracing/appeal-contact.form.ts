import type { z } from 'zod'
import type { AppealContact, RejectContactAppeal } from '#outbreak/contacts/contract.ts'
import { type Act, personOf, text } from '../shared/act.ts'
import { GROUND_CHOICES, REJECT_CHOICES } from './choices.ts'

type Appeal = Omit<z.input<typeof AppealContact>, 'occurredAt'>
type Reject = Omit<z.input<typeof RejectContactAppeal>, 'occurredAt'>

export const appealContact: Act = {
  command: 'appeal-contact',
  words: { zh: '提出申诉', en: 'File an appeal' },
  fields: () => [
    { name: 'ground', words: { zh: '理由', en: 'Ground' }, kind: 'choice', choices: GROUND_CHOICES, required: true },
  ],
  payload: (v, c): Appeal => ({ person: personOf(c), ground: text(v.ground) as Appeal['ground'] }),
}
/** An appeal that is upheld is a release for `appeal`. */
export const rejectContactAppeal: Act = {
  command: 'reject-contact-appeal',
  words: { zh: '驳回申诉', en: 'Reject the appeal' },
  fields: () => [
    { name: 'reason', words: { zh: '理由', en: 'Reason' }, kind: 'choice', choices: REJECT_CHOICES, required: true },
  ],
  payload: (v, c): Reject => ({ person: personOf(c), reason: text(v.reason) as Reject['reason'] }),
}
