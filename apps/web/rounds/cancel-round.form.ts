import type { z } from 'zod'
import type { CancelRound } from '#outbreak/testing/contract.ts'
import { type Act, text } from '../shared/act.ts'
import { roundOf } from './round-of.ts'

type Payload = Omit<z.input<typeof CancelRound>, 'occurredAt'>

export const cancelRound: Act = {
  command: 'cancel-round',
  words: { zh: '取消轮次', en: 'Cancel the round' },
  danger: true,
  fields: () => [
    {
      name: 'reason',
      words: { zh: '理由', en: 'Reason' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'stop-rule-met', words: { zh: '已达停检条件', en: 'stop rule met' } },
        { value: 'replaced', words: { zh: '由另一轮代替', en: 'replaced' } },
        { value: 'weather', words: { zh: '天气', en: 'weather' } },
      ],
    },
  ],
  payload: (v, c): Payload => ({ round: roundOf(c), reason: text(v.reason) as Payload['reason'] }),
}
