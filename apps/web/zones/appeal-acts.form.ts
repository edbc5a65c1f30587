import type { z } from 'zod'
import type { DecideAppeal, FileAppeal } from '#outbreak/appeals/contract.ts'
import { type Act, orNull, text } from '../shared/act.ts'
import { freshKey } from '../shared/evidence.ts'
import { zonePlaceOf } from './choices.ts'

const GROUNDS = [
  { value: 'medical', words: { zh: '就医（紧急）', en: 'medical (urgent)' } },
  { value: 'child-separated', words: { zh: '与儿童分离（紧急）', en: 'separated from a child (urgent)' } },
  { value: 'exit-blocked', words: { zh: '出口被堵（紧急）', en: 'exit blocked (urgent)' } },
  { value: 'never-exposed', words: { zh: '本楼无感染', en: 'no infection here' } },
  { value: 'period-wrong', words: { zh: '期限有误', en: 'the period is wrong' } },
  { value: 'support-missing', words: { zh: '保障不到位', en: 'support is missing' } },
  { value: 'other', words: { zh: '其他', en: 'other' } },
]

export const fileAppeal: Act = {
  command: 'file-appeal',
  words: { zh: '代居民申诉', en: 'File an appeal' },
  fields: () => [
    { name: 'grounds', words: { zh: '事由', en: 'Grounds' }, kind: 'choice', required: true, choices: GROUNDS },
    {
      name: 'person',
      words: { zh: '居民编号（空着：为全体）', en: 'Resident (id); empty: for everybody' },
      kind: 'text',
    },
    { name: 'statement', words: { zh: '陈述', en: 'Statement' }, kind: 'area' },
  ],
  payload: (v, c): Omit<z.input<typeof FileAppeal>, 'occurredAt'> => ({
    appeal: `a-${freshKey()}`.slice(0, 64),
    place: zonePlaceOf(c),
    person: orNull(v.person),
    filedBy: 'resident',
    grounds: text(v.grounds) as 'other',
    statement: text(v.statement),
  }),
}
export const acknowledgeAppeal = (appeal: string): Act => ({
  command: 'acknowledge-appeal',
  words: { zh: '受理', en: 'Acknowledge' },
  fields: () => [],
  payload: () => ({ appeal, channel: 'phone' }),
})
export const decideAppeal = (appeal: string, place?: string): Act => ({
  command: 'decide-appeal',
  words: { zh: '裁决', en: 'Decide' },
  fields: () => [
    {
      name: 'outcome',
      words: { zh: '结果', en: 'Outcome' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'upheld', words: { zh: '成立', en: 'upheld' } },
        { value: 'rejected', words: { zh: '不成立', en: 'rejected' } },
      ],
    },
    {
      name: 'remedy',
      words: { zh: '成立时如何处理', en: 'If upheld' },
      kind: 'choice',
      choices: [
        { value: 'lift-zone', words: { zh: '解除整个管控令', en: 'lift the order' } },
        { value: 'release-person', words: { zh: '仅解除本人', en: 'release this person' } },
      ],
    },
    {
      name: 'reasons',
      words: { zh: '理由（告知居民）', en: 'Reasons (told to the resident)' },
      kind: 'area',
      required: true,
    },
  ],
  payload: (v, c): Omit<z.input<typeof DecideAppeal>, 'occurredAt'> => ({
    appeal,
    place: place ?? c.duty?.place ?? zonePlaceOf(c),
    outcome: text(v.outcome) as 'upheld',
    remedy: orNull(v.remedy) as 'lift-zone' | null,
    reasons: text(v.reasons),
  }),
})
