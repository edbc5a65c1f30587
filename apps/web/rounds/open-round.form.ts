import type { z } from 'zod'
import type { OpenRound } from '#outbreak/testing/contract.ts'
import { type Act, number, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'
import type { Words } from '../shared/read-types.ts'

type Payload = Omit<z.input<typeof OpenRound>, 'occurredAt'>
type Trigger = NonNullable<Payload['basis']>['trigger']
const POOLS = [1, 5, 10, 20] as const
const TRIGGERS: readonly { readonly value: Trigger; readonly words: Words }[] = [
  { value: 'chain-unclear', words: { zh: '传播链不清', en: 'chain unclear' } },
  { value: 'many-risk-sites', words: { zh: '风险场所和风险人员多', en: 'many risk sites and persons' } },
  { value: 'high-mobility', words: { zh: '风险人员流动性大', en: 'high mobility' } },
  { value: 'risk-of-spread', words: { zh: '有扩散风险', en: 'risk of spread' } },
  { value: 'none', words: { zh: '无', en: 'none' } },
]

export const openRound: Act = {
  command: 'open-round',
  words: { zh: '开一轮检测', en: 'Open a round' },
  fields: () => [
    { name: 'round', words: { zh: '轮次编号', en: 'Round id' }, kind: 'text', required: true },
    {
      name: 'areas',
      words: { zh: '范围（地点编码，逗号分开）', en: 'Areas (place codes, comma-separated)' },
      kind: 'place',
      required: true,
    },
    { name: 'roster', words: { zh: '应检人数', en: 'Roster' }, kind: 'number', required: true },
    { name: 'sites', words: { zh: '采样点数', en: 'Sites' }, kind: 'number', required: true },
    {
      name: 'pooling',
      words: { zh: '混采', en: 'Pooling' },
      kind: 'choice',
      required: true,
      choices: POOLS.map((n) => ({ value: String(n), words: { zh: `${n} 人一管`, en: `${n} a tube` } })),
    },
    {
      name: 'trigger',
      words: { zh: '触发条件', en: 'Trigger' },
      kind: 'choice',
      required: true,
      choices: TRIGGERS,
      help: {
        zh: '方案规定：没有触发条件不开展区域全员核酸',
        en: 'the pack allows no testing of a whole area without one',
      },
    },
    {
      name: 'overrideReason',
      words: { zh: '突破方案的理由', en: "Reason to set the pack's rule aside" },
      kind: 'text',
    },
    { name: 'approvedBy', words: { zh: '批准岗位', en: 'Approved by post' }, kind: 'post' },
  ],
  initial: (c) => ({ round: freshId('r'), areas: c.place, pooling: '10', sites: 10 }),
  payload: (v): Payload => ({
    round: text(v.round),
    areas: text(v.areas)
      .split(/[,，\s]+/)
      .filter((code) => code !== ''),
    roster: number(v.roster),
    sites: number(v.sites),
    pooling: POOLS.find((n) => String(n) === text(v.pooling)) ?? 10,
    basis: {
      trigger: text(v.trigger) as Trigger,
      override:
        text(v.overrideReason) === '' ? null : { reason: text(v.overrideReason), approvedBy: text(v.approvedBy) },
    },
  }),
}
