import type { z } from 'zod'
import type { CompleteRound } from '#outbreak/testing/contract.ts'
import type { Act } from '../shared/act.ts'
import { roundOf } from './round-of.ts'

type Payload = Omit<z.input<typeof CompleteRound>, 'occurredAt'>

export const completeRound: Act = {
  command: 'complete-round',
  words: { zh: '结果出齐', en: 'All results in' },
  fields: () => [],
  payload: (_, c): Payload => ({ round: roundOf(c) }),
}
