import type { z } from 'zod'
import type { AdmitPatient } from '#outbreak/transfer/contract.ts'
import { type Act, type ActContext, personOf, text } from '../shared/act.ts'
import { freshId, scanText } from '../shared/evidence.ts'
import { HOSPITALS } from './choices.ts'

type Payload = Omit<z.input<typeof AdmitPatient>, 'occurredAt'>
const facilityOf = (c: ActContext) => c.facility?.facility.facility ?? c.person?.case?.facility ?? undefined

export const admitPatient: Act = {
  command: 'admit-patient',
  words: { zh: '收治签收', en: 'Admit with receipt' },
  fields: (c) => [
    ...(c.facility === undefined
      ? [
          {
            name: 'facility',
            words: { zh: '医院 / 方舱', en: 'Hospital' },
            kind: 'facility',
            choices: HOSPITALS,
            required: true,
          } as const,
        ]
      : []),
    {
      name: 'receipt',
      words: { zh: '回执码', en: 'Receipt code' },
      kind: 'scan',
      required: true,
      help: { zh: '扫门口回执，或沿用此码', en: 'scan the receipt at the door, or keep this code' },
    },
    { name: 'walkIn', words: { zh: '自行到院（没有经转运）', en: 'Came by themselves' }, kind: 'yes' },
  ],
  initial: (c) => ({ facility: facilityOf(c), receipt: freshId('R'), walkIn: false }),
  payload: (v, c): Payload => ({
    person: personOf(c),
    facility: text(v.facility) || (facilityOf(c) ?? ''),
    receipt: scanText(text(v.receipt)),
    walkIn: v.walkIn === true,
  }),
}
