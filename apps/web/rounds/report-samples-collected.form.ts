import type { z } from 'zod'
import type { ReportSamplesCollected } from '#outbreak/testing/contract.ts'
import { type Act, number, text } from '../shared/act.ts'
import { roundOf } from './round-of.ts'

type Payload = Omit<z.input<typeof ReportSamplesCollected>, 'occurredAt'>

export const reportSamplesCollected: Act = {
  command: 'report-samples-collected',
  words: { zh: '报采样', en: 'Samples collected' },
  fields: () => [
    { name: 'site', words: { zh: '采样点', en: 'Site' }, kind: 'scan', required: true },
    { name: 'tubes', words: { zh: '管数', en: 'Tubes' }, kind: 'number', required: true },
    { name: 'people', words: { zh: '人数', en: 'People' }, kind: 'number', required: true },
  ],
  payload: (v, c): Payload => ({
    round: roundOf(c),
    site: text(v.site),
    tubes: number(v.tubes),
    people: number(v.people),
  }),
}
