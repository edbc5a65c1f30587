import type { z } from 'zod'
import type { CollectPool } from '#outbreak/testing/contract-tubes.ts'
import { type Act, orNull, text } from '../shared/act.ts'

type Payload = Omit<z.input<typeof CollectPool>, 'occurredAt'>
const RATIOS = [
  [5, '5 混 1', '5 to one'],
  [10, '10 混 1', '10 to one'],
  [20, '20 混 1', '20 to one'],
  ['household', '一户一管', 'one household'],
  [1, '单采', 'single'],
] as const

export const collectPool: Act = {
  command: 'collect-pool',
  words: { zh: '混管采样', en: 'Collect a pool' },
  fields: () => [
    { name: 'tube', words: { zh: '管号', en: 'Tube' }, kind: 'scan', required: true },
    {
      name: 'members',
      words: { zh: '人员编号（每行一个）', en: 'Person ids, one a line' },
      kind: 'area',
      required: true,
    },
    {
      name: 'ratio',
      words: { zh: '混采', en: 'Pooling' },
      kind: 'choice',
      required: true,
      choices: RATIOS.map(([value, zh, en]) => ({ value: String(value), words: { zh, en } })),
    },
    {
      name: 'group',
      words: { zh: '对象', en: 'Who they are' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'general', words: { zh: '一般人群', en: 'general' } },
        { value: 'controlled-zone', words: { zh: '管控区', en: 'controlled zone' } },
        { value: 'sealed-zone', words: { zh: '高风险区', en: 'high-risk zone' } },
        { value: 'key-group', words: { zh: '重点人群', en: 'key group' } },
        { value: 'quarantine-site', words: { zh: '隔离点', en: 'quarantine site' } },
      ],
    },
    { name: 'site', words: { zh: '采样点', en: 'Sampling site' }, kind: 'scan', required: true },
    { name: 'place', words: { zh: '地点编码', en: 'Place code' }, kind: 'place', required: true },
  ],
  initial: (c) => ({ ratio: '10', group: 'general', place: c.round?.round.place }),
  payload: (v, c): Payload => ({
    tube: text(v.tube),
    members: text(v.members)
      .split(/[\s,，;]+/)
      .filter((person) => person !== ''),
    ratio: RATIOS.find(([value]) => String(value) === text(v.ratio))?.[0] ?? 1,
    group: text(v.group) as Payload['group'],
    round: orNull(c.round?.round.round),
    site: text(v.site),
    place: text(v.place),
    reason: c.round === undefined ? 'zone' : 'round',
  }),
}
