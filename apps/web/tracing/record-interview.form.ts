import type { z } from 'zod'
import type { RecordInterview } from '#outbreak/tracing/contract.ts'
import { type Act, number, personOf, text } from '../shared/act.ts'
import { fromFormTime } from '../shared/times.ts'
import { INTERVIEW_CHANNEL_CHOICES, NOT_REACHED_CHOICES, RESPONDENT_CHOICES } from './choices.ts'
import { placesVisited } from './places-visited.ts'

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
    {
      name: 'places',
      words: { zh: '到过的地点，每行一处（无则空）', en: 'Places visited, one a line (if any)' },
      kind: 'area',
      check: (value) => placesVisited(text(value)),
      help: {
        zh: '编码 类型（家 单位 学校 商店 餐馆 乘车 诊所 其他） 到达 离开，如 150105001001-02-05 商店 2022-11-12T10:00 11:30',
        en: 'Code, kind (home workplace school shop restaurant transport clinic other), from, until: 150105001001-02-05 shop 2022-11-12T10:00 11:30',
      },
    },
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
    places: placesVisited(text(v.places)),
  }),
}
