import type { z } from 'zod'
import type { RecordFollowUp } from '#outbreak/contacts/contract.ts'
import { type Act, personOf, text } from '../shared/act.ts'
import { dayOf } from '../shared/times.ts'
import { FOLLOW_CHANNEL_CHOICES, OUTCOME_CHOICES, SYMPTOM_CHOICES } from './choices.ts'

type Payload = Omit<z.input<typeof RecordFollowUp>, 'occurredAt'>
type Symptoms = NonNullable<Payload['symptoms']>

export const recordFollowUp: Act = {
  command: 'record-follow-up',
  words: { zh: '登记随访', en: 'Record a follow-up' },
  fields: () => [
    { name: 'outcome', words: { zh: '结果', en: 'Outcome' }, kind: 'choice', choices: OUTCOME_CHOICES, required: true },
    {
      name: 'symptom',
      words: { zh: '症状（有异常时）', en: 'Symptom (if not well)' },
      kind: 'choice',
      choices: SYMPTOM_CHOICES,
    },
    { name: 'channel', words: { zh: '方式', en: 'How' }, kind: 'choice', choices: FOLLOW_CHANNEL_CHOICES },
  ],
  initial: () => ({ outcome: 'SEEN_OK', symptom: '', channel: 'visit' }),
  payload: (v, c, at): Payload => ({
    person: personOf(c),
    date: dayOf(at),
    outcome: text(v.outcome) as Payload['outcome'],
    symptoms: text(v.symptom) === '' ? [] : ([text(v.symptom)] as Symptoms),
    channel: text(v.channel) as NonNullable<Payload['channel']>,
  }),
}

/** One tap for a contact seen well; the form for everything else. */
export const seenWell: Act = {
  command: 'record-follow-up',
  words: { zh: '见到，正常', en: 'Seen, well' },
  fields: () => [],
  payload: (_, c, at): Payload => ({
    person: personOf(c),
    date: dayOf(at),
    outcome: 'SEEN_OK',
    symptoms: [],
    channel: 'visit',
  }),
}
/** One tap for nobody at the door. */
export const notSeen: Act = {
  ...seenWell,
  words: { zh: '未见到', en: 'Missed' },
  payload: (v, c, at) => ({ ...seenWell.payload(v, c, at), outcome: 'MISSED' }),
}
