import type { z } from 'zod'
import type { ProposeZone } from '#outbreak/zones/contract.ts'
import { type Act, text } from '../shared/act.ts'
import { LEVEL_CHOICES, zonePlaceOf } from './choices.ts'

type Payload = Omit<z.input<typeof ProposeZone>, 'occurredAt'>

export const proposeZone: Act = {
  command: 'propose-zone',
  words: { zh: '提请管控', en: 'Propose' },
  fields: (c) => [
    ...(zonePlaceOf(c) === ''
      ? [
          {
            name: 'place',
            words: { zh: '楼栋编码', en: 'Building' },
            kind: 'place',
            required: true,
            help: { zh: '如 150105001001-02-05', en: 'such as 150105001001-02-05' },
          } as const,
        ]
      : []),
    { name: 'level', words: { zh: '风险等级', en: 'Level' }, kind: 'choice', choices: LEVEL_CHOICES, required: true },
    { name: 'reason', words: { zh: '理由', en: 'Reason' }, kind: 'area', required: true },
  ],
  initial: () => ({ level: 'high', reason: '楼内发现阳性感染者' }),
  payload: (v, c): Payload => ({
    place: zonePlaceOf(c) || text(v.place),
    level: text(v.level) as Payload['level'],
    reason: text(v.reason),
    evidence: [],
  }),
}
