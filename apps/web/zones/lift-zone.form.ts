import type { z } from 'zod'
import type { LiftZone } from '#outbreak/zones/contract.ts'
import { type Act, orNull, text } from '../shared/act.ts'
import { zonePlaceOf } from './choices.ts'

type Payload = Omit<z.input<typeof LiftZone>, 'occurredAt'>

export const liftZone: Act = {
  command: 'lift-zone',
  words: { zh: '解除', en: 'Lift' },
  fields: () => [
    {
      name: 'reason',
      words: { zh: '理由', en: 'Reason' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'rule-met', words: { zh: '条件已满足', en: 'rule met' } },
        { value: 'never-needed', words: { zh: '本不需要', en: 'never needed' } },
        { value: 'pack-changed', words: { zh: '方案改变', en: 'rules changed' } },
        { value: 'appeal', words: { zh: '申诉成立', en: 'appeal upheld' } },
      ],
    },
    { name: 'finalRound', words: { zh: '末轮检测轮次', en: 'Final round' }, kind: 'text' },
  ],
  initial: (c) => ({ reason: (c.zone?.liftLacks.length ?? 0) === 0 ? 'rule-met' : undefined }),
  payload: (v, c): Payload => ({
    place: zonePlaceOf(c),
    reason: text(v.reason) as Payload['reason'],
    finalRound: orNull(v.finalRound),
  }),
}
