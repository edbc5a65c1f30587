import type { z } from 'zod'
import type { ConvertCase } from '#outbreak/cases/contract.ts'
import { type Act, personOf, text } from '../shared/act.ts'
import { dayOf } from '../shared/times.ts'
import { wardOf } from './care/care-fields.ts'
import { GRADE_CHOICES } from './choices.ts'

type Payload = Omit<z.input<typeof ConvertCase>, 'occurredAt'>

export const convertCase: Act = {
  command: 'convert-case',
  words: { zh: '转为确诊', en: 'Convert to confirmed' },
  fields: () => [
    { name: 'grade', words: { zh: '病情', en: 'Severity' }, kind: 'choice', choices: GRADE_CHOICES, required: true },
  ],
  initial: () => ({ grade: 'mild' }),
  payload: (v, c, occurredAt): Payload => ({
    person: personOf(c),
    grade: text(v.grade) as Payload['grade'],
    reportDate: dayOf(occurredAt),
    facility: wardOf(c),
  }),
}
