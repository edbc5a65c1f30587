import type { z } from 'zod'
import type { RecordUntested } from '#outbreak/testing/contract-roster.ts'
import { type Act, text } from '../shared/act.ts'
import { roundOf } from './round-of.ts'

type Payload = Omit<z.input<typeof RecordUntested>, 'occurredAt'>

export const recordUntested: Act = {
  command: 'record-untested',
  words: { zh: '登记未检的人', en: 'Not sampled' },
  fields: () => [
    {
      name: 'person',
      words: { zh: '人员编号', en: 'Person id' },
      kind: 'scan',
      required: true,
      help: { zh: '用编号，不写姓名', en: 'an id, never a name' },
    },
    { name: 'building', words: { zh: '实际住的楼栋', en: 'Building they live in' }, kind: 'place', required: true },
    {
      name: 'reason',
      words: { zh: '原因', en: 'Reason' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'refused', words: { zh: '拒检', en: 'refused' } },
        { value: 'absent', words: { zh: '不在家', en: 'absent' } },
        { value: 'immobile', words: { zh: '行动不便', en: 'immobile' } },
      ],
    },
  ],
  payload: (v, c): Payload => ({
    round: roundOf(c),
    person: text(v.person),
    building: text(v.building),
    reason: text(v.reason) as Payload['reason'],
  }),
}
