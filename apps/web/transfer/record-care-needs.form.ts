import type { z } from 'zod'
import type { RecordCareNeeds } from '#outbreak/transfer/contract.ts'
import { CARE_NEEDS } from '#outbreak/transfer/events.ts'
import { type Act, personOf } from '../shared/act.ts'
import type { Words } from '../shared/read-types.ts'

type Payload = Omit<z.input<typeof RecordCareNeeds>, 'occurredAt'>
type Need = (typeof CARE_NEEDS)[number]

const WORDS: Readonly<Record<Need, Words>> = {
  labour: { zh: '临产（产科）', en: 'in labour (maternity ward)' },
  dialysis: { zh: '透析', en: 'dialysis' },
  paediatric: { zh: '儿童（儿科）', en: 'a child (paediatric ward)' },
  psychiatric: { zh: '精神科', en: 'psychiatric care' },
  mobility: { zh: '不能行走（担架或轮椅）', en: 'cannot walk (stretcher or wheelchair)' },
}

/** Said whole each time: what is not ticked is no need. */
export const recordCareNeeds = (known: readonly Need[] = []): Act => ({
  command: 'record-care-needs',
  words: { zh: '登记需要', en: 'Record needs' },
  fields: () => CARE_NEEDS.map((need) => ({ name: need, words: WORDS[need], kind: 'yes' as const })),
  initial: () => Object.fromEntries(CARE_NEEDS.map((need) => [need, known.includes(need)])),
  payload: (v, c): Payload => ({ person: personOf(c), needs: CARE_NEEDS.filter((need) => v[need] === true) }),
})
