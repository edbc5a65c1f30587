import type { z } from 'zod'
import type { PlaceContact } from '#outbreak/contacts/contract.ts'
import { type Act, personOf, text } from '../shared/act.ts'
import { freshId, scanText } from '../shared/evidence.ts'
import { ISOLATION_SITES } from './choices.ts'

type Payload = Omit<z.input<typeof PlaceContact>, 'occurredAt'>
const BASIS = '《中华人民共和国传染病防治法》第三十九条、第四十一条'

export const placeContact: Act = {
  command: 'place-contact',
  words: { zh: '到点签收', en: 'Placed, with receipt' },
  fields: (c) => [
    {
      name: 'placement',
      words: { zh: '安置', en: 'Placement' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'isolation-site', words: { zh: '集中隔离点', en: 'isolation site' } },
        { value: 'home', words: { zh: '居家', en: 'home' } },
      ],
    },
    ...(c.facility === undefined
      ? [
          {
            name: 'facility',
            words: { zh: '隔离点（集中时填）', en: 'Site (unless at home)' },
            kind: 'facility',
            choices: ISOLATION_SITES,
          } as const,
        ]
      : []),
    { name: 'receipt', words: { zh: '回执码', en: 'Receipt code' }, kind: 'scan', required: true },
    { name: 'legalBasis', words: { zh: '法律依据', en: 'Legal basis' }, kind: 'area', required: true },
  ],
  initial: (c) => ({
    placement: 'isolation-site',
    facility: c.person?.contact?.facility ?? undefined,
    receipt: freshId('R'),
    legalBasis: BASIS,
  }),
  payload: (v, c): Payload => {
    const home = text(v.placement) === 'home'
    return {
      person: personOf(c),
      placement: home ? 'home' : 'isolation-site',
      facility: home ? null : (c.facility?.facility.facility ?? text(v.facility)),
      legalBasis: text(v.legalBasis),
      receipt: scanText(text(v.receipt)),
    }
  },
}
