import type { z } from 'zod'
import type { ReportSamplesReceived } from '#outbreak/testing/contract.ts'
import { type Act, number, text } from '../shared/act.ts'
import { roundOf } from './round-of.ts'

type Payload = Omit<z.input<typeof ReportSamplesReceived>, 'occurredAt'>

export const reportSamplesReceived: Act = {
  command: 'report-samples-received',
  words: { zh: '实验室收样', en: 'Tubes received' },
  fields: () => [
    { name: 'laboratory', words: { zh: '实验室', en: 'Laboratory' }, kind: 'scan', required: true },
    { name: 'tubes', words: { zh: '管数', en: 'Tubes' }, kind: 'number', required: true },
  ],
  payload: (v, c): Payload => ({ round: roundOf(c), laboratory: text(v.laboratory), tubes: number(v.tubes) }),
}
