import type { z } from 'zod'
import type { ClassifyCase } from '#outbreak/cases/contract.ts'
import { type Act, orNull, personOf, text } from '../shared/act.ts'
import { dayOf } from '../shared/times.ts'
import { wardOf } from './care/care-fields.ts'
import { GRADE_CHOICES } from './choices.ts'

type Payload = Omit<z.input<typeof ClassifyCase>, 'occurredAt'>

export const classifyCase: Act = {
  command: 'classify-case',
  words: { zh: '诊断定性', en: 'Classify' },
  fields: () => [
    {
      name: 'as',
      words: { zh: '定为', en: 'As' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'asymptomatic', words: { zh: '无症状感染者', en: 'asymptomatic infection' } },
        { value: 'confirmed', words: { zh: '确诊病例', en: 'confirmed case' } },
      ],
    },
    {
      name: 'grade',
      words: { zh: '病情（确诊时填）', en: 'Severity (when confirmed)' },
      kind: 'choice',
      choices: [{ value: '', words: { zh: '无', en: 'none' } }, ...GRADE_CHOICES],
    },
  ],
  initial: () => ({ as: 'asymptomatic', grade: '' }),
  payload: (v, c, occurredAt): Payload => ({
    person: personOf(c),
    as: text(v.as) as Payload['as'],
    grade: orNull(v.grade) as Payload['grade'],
    reportDate: dayOf(occurredAt),
    facility: wardOf(c),
  }),
}
