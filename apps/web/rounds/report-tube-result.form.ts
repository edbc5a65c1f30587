import type { z } from 'zod'
import type { ReportTubeResult } from '#outbreak/testing/contract-tubes.ts'
import { reportPositive } from '../people/report-positive.form.ts'
import { type Act, number, text } from '../shared/act.ts'
import { tubeOf } from './tube-of.ts'

type Payload = Omit<z.input<typeof ReportTubeResult>, 'occurredAt'>

/** A positive tube leads at once to the report of its person, with the tube filled in. */
export const reportTubeResult: Act = {
  command: 'report-tube-result',
  words: { zh: '单管结果', en: 'Tube result' },
  fields: (c) => [
    ...tubeOf(c).field,
    {
      name: 'result',
      words: { zh: '结果', en: 'Result' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'negative', words: { zh: '阴性', en: 'negative' } },
        { value: 'positive', words: { zh: '阳性（接着报告阳性）', en: 'positive (report the person next)' } },
        { value: 'suspicious', words: { zh: '可疑', en: 'suspicious' } },
        { value: 'invalid', words: { zh: '无效', en: 'invalid' } },
      ],
    },
    { name: 'ct', words: { zh: 'Ct 值（可空）', en: 'Ct value (may be empty)' }, kind: 'number' },
    { name: 'laboratory', words: { zh: '实验室', en: 'Laboratory' }, kind: 'scan', required: true },
  ],
  payload: (v, c): Payload => ({
    tube: tubeOf(c).tube ?? text(v.tube),
    result: text(v.result) as Payload['result'],
    ct: text(v.ct) === '' ? null : number(v.ct),
    laboratory: text(v.laboratory),
  }),
  next: (v, c) =>
    text(v.result) === 'positive'
      ? { act: reportPositive, context: { ...c, tube: tubeOf(c).tube ?? text(v.tube) } }
      : undefined,
}
