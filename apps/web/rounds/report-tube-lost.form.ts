import type { z } from 'zod'
import type { ReportTubeLost } from '#outbreak/testing/contract-tubes.ts'
import { type Act, text } from '../shared/act.ts'
import { tubeOf } from './tube-of.ts'

type Payload = Omit<z.input<typeof ReportTubeLost>, 'occurredAt'>

export const reportTubeLost: Act = {
  command: 'report-tube-lost',
  words: { zh: '样本遗失', en: 'Tube lost' },
  danger: true,
  fields: (c) => [
    ...tubeOf(c).field,
    {
      name: 'reason',
      words: { zh: '原因', en: 'Reason' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'missing', words: { zh: '找不到', en: 'missing' } },
        { value: 'broken', words: { zh: '破损', en: 'broken' } },
        { value: 'leaked', words: { zh: '渗漏', en: 'leaked' } },
        { value: 'unlabelled', words: { zh: '无标签', en: 'unlabelled' } },
      ],
    },
  ],
  payload: (v, c): Payload => ({
    tube: tubeOf(c).tube ?? text(v.tube),
    reason: text(v.reason) as Payload['reason'],
  }),
}
