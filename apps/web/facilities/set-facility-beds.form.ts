import type { z } from 'zod'
import type { SetFacilityBeds } from '#outbreak/facilities/contract.ts'
import { type Act, number, text } from '../shared/act.ts'

type Payload = Omit<z.input<typeof SetFacilityBeds>, 'occurredAt'>

/** How many beds there are; how many are taken is counted from admissions. */
export const setFacilityBeds: Act = {
  command: 'set-facility-beds',
  words: { zh: '增减床位', en: 'Set beds' },
  fields: () => [
    { name: 'beds', words: { zh: '总床位', en: 'All beds' }, kind: 'number', required: true },
    { name: 'blocked', words: { zh: '其中停用', en: 'Blocked among them' }, kind: 'number', required: true },
    {
      name: 'reason',
      words: { zh: '理由', en: 'Reason' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'enlarged', words: { zh: '扩建', en: 'enlarged' } },
        { value: 'staffing', words: { zh: '人员', en: 'staffing' } },
        { value: 'repair', words: { zh: '维修', en: 'repair' } },
        { value: 'disinfection', words: { zh: '消毒', en: 'disinfection' } },
        { value: 'correction', words: { zh: '更正', en: 'correction' } },
      ],
    },
  ],
  initial: (c) => ({ beds: c.facility?.facility.beds, blocked: c.facility?.facility.blocked, reason: 'enlarged' }),
  payload: (v, c): Payload => ({
    facility: c.facility?.facility.facility ?? '',
    beds: number(v.beds),
    blocked: number(v.blocked),
    reason: text(v.reason) as Payload['reason'],
  }),
}
