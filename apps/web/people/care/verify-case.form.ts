import type { z } from 'zod'
import type { VerifyCase } from '#outbreak/cases/care-contract.ts'
import { type Act, personOf, text } from '../../shared/act.ts'
import { bedsOf, CT, ctOf, type Outcome, RESULT } from './care-fields.ts'

type Payload = Omit<z.input<typeof VerifyCase>, 'occurredAt'>

export const verifyCase: Act = {
  command: 'verify-case',
  words: { zh: '疾控复核', en: 'Recheck' },
  fields: () => [
    { ...RESULT, help: { zh: '阴性即撤销本病例并释放床位', en: 'a negative one revokes the case and frees its bed' } },
    CT,
    { name: 'laboratory', words: { zh: '复核实验室', en: 'Laboratory' }, kind: 'text', required: true },
  ],
  initial: () => ({ result: 'positive', laboratory: 'city-cdc' }),
  payload: (v, c): Payload => {
    const result = text(v.result) as Outcome
    const beds = result === 'negative' ? bedsOf(c) : {}
    return { person: personOf(c), result, ct: ctOf(v.ct), laboratory: text(v.laboratory), ...beds }
  },
}
