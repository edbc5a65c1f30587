import type { z } from 'zod'
import type { DischargePatient } from '#outbreak/transfer/contract.ts'
import { type Act, personOf, text } from '../shared/act.ts'

type Payload = Omit<z.input<typeof DischargePatient>, 'occurredAt'>

export const dischargePatient: Act = {
  command: 'discharge-patient',
  words: { zh: '出院', en: 'Discharge' },
  fields: () => [
    {
      name: 'to',
      words: { zh: '去向', en: 'To' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'home-monitoring', words: { zh: '居家健康监测', en: 'home, monitored' } },
        { value: 'other-facility', words: { zh: '转其他机构', en: 'another facility' } },
      ],
    },
  ],
  initial: () => ({ to: 'home-monitoring' }),
  payload: (v, c): Payload => ({
    person: personOf(c),
    facility: c.person?.case?.facility ?? '',
    to: text(v.to) as NonNullable<Payload['to']>,
  }),
}
