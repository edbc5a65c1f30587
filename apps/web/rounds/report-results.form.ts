import type { z } from 'zod'
import type { ReportResults } from '#outbreak/testing/contract.ts'
import { type Act, number, text } from '../shared/act.ts'
import { roundOf } from './round-of.ts'

type Payload = Omit<z.input<typeof ReportResults>, 'occurredAt'>

export const reportResults: Act = {
  command: 'report-results',
  words: { zh: '报结果', en: 'Results' },
  fields: () => [
    { name: 'laboratory', words: { zh: '实验室', en: 'Laboratory' }, kind: 'scan', required: true },
    { name: 'negative', words: { zh: '阴性管', en: 'Negative tubes' }, kind: 'number', required: true },
    { name: 'positive', words: { zh: '阳性管', en: 'Positive tubes' }, kind: 'number', required: true },
    { name: 'invalid', words: { zh: '无效管', en: 'Invalid tubes' }, kind: 'number', required: true },
  ],
  initial: () => ({ positive: 0, invalid: 0 }),
  payload: (v, c): Payload => ({
    round: roundOf(c),
    laboratory: text(v.laboratory),
    negative: number(v.negative),
    positive: number(v.positive),
    invalid: number(v.invalid),
  }),
}
