import type { z } from 'zod'
import type { DischargePatient } from '#outbreak/transfer/contract.ts'
import { type Act, type ActContext, personOf, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'

/** A review of release is held by the ward itself: `<facility>.hospital`. */
const facilityOfDuty = (c: ActContext): string | undefined => c.duty?.holder.split('.')[0]

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
  initial: (c) => ({ to: c.person?.care?.next ? 'other-facility' : 'home-monitoring' }),
  payload: (v, c): Payload => ({
    person: personOf(c),
    facility: c.person?.case?.facility ?? facilityOfDuty(c) ?? '',
    to: text(v.to) as NonNullable<Payload['to']>,
    certificate: text(v.to) === 'home-monitoring' ? freshId('RC') : null,
  }),
}
