import type { z } from 'zod'
import type { CollectTube } from '#outbreak/testing/contract-tubes.ts'
import { type Act, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'
import type { BenchPool } from './laboratory.resource.ts'

type Payload = Omit<z.input<typeof CollectTube>, 'occurredAt'>

/** The single sample of one member of a positive pool. */
export const retestMember = (pool: BenchPool, person: string): Act => ({
  command: 'collect-tube',
  words: { zh: '单采', en: 'Sample singly' },
  fields: () => [
    { name: 'tube', words: { zh: '管号', en: 'Tube' }, kind: 'scan', required: true },
    { name: 'site', words: { zh: '采样点', en: 'Sampling site' }, kind: 'scan', required: true },
  ],
  initial: () => ({ tube: freshId('t'), site: pool.site }),
  payload: (v): Payload => ({
    tube: text(v.tube),
    person: text(person),
    round: pool.round,
    site: text(v.site),
    place: pool.place,
    reason: pool.round === null ? 'zone' : 'round',
    retestOf: pool.tube,
  }),
})
