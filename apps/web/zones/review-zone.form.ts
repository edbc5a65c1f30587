import type { z } from 'zod'
import type { ReviewZone } from '#outbreak/zones/contract.ts'
import { type Act, text } from '../shared/act.ts'
import { zonePlaceOf } from './choices.ts'

type Payload = Omit<z.input<typeof ReviewZone>, 'occurredAt'>

export const reviewZone: Act = {
  command: 'review-zone',
  words: { zh: '复核', en: 'Review' },
  fields: () => [
    {
      name: 'finding',
      words: { zh: '结论', en: 'Finding' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'keep', words: { zh: '维持', en: 'keep' } },
        { value: 'shrink', words: { zh: '缩小', en: 'shrink' } },
        { value: 'lift', words: { zh: '应解除', en: 'to be lifted' } },
      ],
    },
    {
      name: 'exitsOpen',
      words: { zh: '消防通道与单元门均畅通（已查看）', en: 'Every exit was seen open' },
      kind: 'yes',
    },
  ],
  initial: () => ({ finding: 'keep', exitsOpen: true }),
  payload: (v, c): Payload => ({
    place: zonePlaceOf(c),
    finding: text(v.finding) as Payload['finding'],
    exitsOpen: v.exitsOpen === true,
  }),
}
