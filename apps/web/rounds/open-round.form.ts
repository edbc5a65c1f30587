import type { z } from 'zod'
import type { OpenRound } from '#outbreak/testing/contract.ts'
import { type Act, number, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'

type Payload = Omit<z.input<typeof OpenRound>, 'occurredAt'>
const POOLS = [1, 5, 10, 20] as const

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
  }),
}
