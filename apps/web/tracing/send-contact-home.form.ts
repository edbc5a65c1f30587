import type { z } from 'zod'
import type { SendContactHome } from '#outbreak/contacts/contract.ts'
import { ISOLATION_SITES } from '../people/choices.ts'
import { type Act, personOf, text } from '../shared/act.ts'
import { freshId, scanText } from '../shared/evidence.ts'

type Payload = Omit<z.input<typeof SendContactHome>, 'occurredAt'>

export const sendContactHome: Act = {
  command: 'send-contact-home',
  words: { zh: '点对点转居家', en: 'Send home for the home days' },
  fields: () => [
    {
      name: 'facility',
      words: { zh: '离开的隔离点', en: 'Site that is left' },
      kind: 'facility',
      choices: ISOLATION_SITES,
      required: true,
    },
    { name: 'vehicle', words: { zh: '车辆编号', en: 'Vehicle' }, kind: 'scan', required: true },
    { name: 'receipt', words: { zh: '社区接收回执码', en: "Community's receipt" }, kind: 'scan', required: true },
  ],
  initial: (c) => ({ facility: c.person?.contact?.facility ?? c.facility?.facility.facility, receipt: freshId('R') }),
  payload: (v, c): Payload => ({
    person: personOf(c),
    facility: text(v.facility),
    vehicle: text(v.vehicle),
    receipt: scanText(text(v.receipt)),
  }),
}
