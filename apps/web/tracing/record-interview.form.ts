import type { z } from 'zod'
import type { RecordInterview } from '#outbreak/tracing/contract.ts'
import { type Act, number, personOf, text } from '../shared/act.ts'
import { fromFormTime } from '../shared/times.ts'
import { INTERVIEW_CHANNEL_CHOICES, NOT_REACHED_CHOICES, RESPONDENT_CHOICES } from './choices.ts'

type Payload = Omit<z.input<typeof RecordInterview>, 'occurredAt'>

/** Held, or tried in vain: the same form, one choice. */
export const recordInterview: Act = {
  command: 'record-interview',
  words: { zh: '登记访谈', en: 'Record the interview' },
  fields: () => [
    {
      name: 'notReached',
      words: { zh: '结果', en: 'Outcome' },
      kind: 'choice',
      choices: NOT_REACHED_CHOICES,
    },
    { name: 'by', words: { zh: '流调员编号', en: "Officer's id" }, kind: 'scan', required: true },
    {
      name: 'channel',
      words: { zh: '方式', en: 'How' },
      kind: 'choice',
      choices: INTERVIEW_CHANNEL_CHOICES,
      required: true,
    },
    { name: 'respondent', words: { zh: '谁回答', en: 'Who answered' }, kind: 'choice', choices: RESPONDENT_CHOICES },
    { name: 'onsetAt', words: { zh: '首发症状时间（无则空）', en: 'First symptoms (if any)' }, kind: 'time' },
    { name: 'statedContacts', words: { zh: '自述接触人数', en: 'Contacts named' }, kind: 'number' },
    { name: 'place', words: { zh: '到过的地点编码（无则空）', en: 'Place visited (code, if any)' }, kind: 'place' },
    { name: 'from', words: { zh: '到达', en: 'From' }, kind: 'time' },
    { name: 'until', words: { zh: '离开', en: 'Until' }, kind: 'time' },
  ],
  initial: () => ({ notReached: '', by: 'o-1', channel: 'phone', respondent: 'self', statedContacts: 0 }),
  payload: (v, c): Payload => ({
    person: personOf(c),
    by: text(v.by),
    channel: text(v.channel) as Payload['channel'],
    respondent: text(v.respondent) as NonNullable<Payload['respondent']>,
    notReached: (text(v.notReached) === '' ? null : text(v.notReached)) as NonNullable<Payload['notReached']> | null,
    onsetAt: text(v.onsetAt) === '' ? null : fromFormTime(text(v.onsetAt)),
    statedContacts: number(v.statedContacts),
    places:
      text(v.place) === '' || text(v.from) === '' || text(v.until) === ''
        ? []
        : [
            {
              place: text(v.place),
              kind: 'other',
              from: fromFormTime(text(v.from)),
              until: fromFormTime(text(v.until)),
            },
          ],
  }),
}
