import type { z } from 'zod'
import type { ChangeGrade } from '#outbreak/cases/care-contract.ts'
import { type Act, personOf, text } from '../../shared/act.ts'
import { GRADE_CHOICES } from '../choices.ts'
import { wardOf } from './care-fields.ts'

type Payload = Omit<z.input<typeof ChangeGrade>, 'occurredAt'>

export const changeGrade: Act = {
  command: 'change-grade',
  words: { zh: '病情变化', en: 'Grade changed' },
  fields: () => [
    {
      name: 'grade',
      words: { zh: '现在的分型', en: 'Grade now' },
      kind: 'choice',
      required: true,
      choices: GRADE_CHOICES,
      help: { zh: '本机构不收治该分型时，自动提出转诊', en: 'where this facility does not take it, a move is owed' },
    },
  ],
  payload: (v, c): Payload => ({
    person: personOf(c),
    grade: text(v.grade) as Payload['grade'],
    facility: wardOf(c),
  }),
}
