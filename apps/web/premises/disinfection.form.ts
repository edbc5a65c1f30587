import type { z } from 'zod'
import type { RecordDisinfection, RequireDisinfection } from '#outbreak/premises/contract.ts'
import { type Act, number, orNull, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'

/** A positive has left: the place is disinfected before anybody comes back. */
export const requireDisinfection: Act = {
  command: 'require-disinfection',
  words: { zh: '要求终末消毒', en: 'Require disinfection' },
  fields: () => [
    { name: 'place', words: { zh: '楼栋或单元编码', en: 'Building or unit' }, kind: 'place', required: true },
    { name: 'becauseOf', words: { zh: '因何人（编号）', en: 'Because of (id)' }, kind: 'text' },
  ],
  initial: (c) => ({ place: c.zone?.zone.place ?? c.place }),
  payload: (v): Omit<z.input<typeof RequireDisinfection>, 'occurredAt'> => ({
    disinfection: freshId('dis'),
    place: text(v.place),
    becauseOf: orNull(v.becauseOf),
  }),
}

export const recordDisinfection = (disinfection: string): Act => ({
  command: 'record-disinfection',
  words: { zh: '登记终末消毒', en: 'Record disinfection' },
  fields: () => [
    { name: 'areaM2', words: { zh: '面积（平方米）', en: 'Area (m²)' }, kind: 'number', required: true },
    { name: 'team', words: { zh: '消毒队编号', en: 'Team (id)' }, kind: 'text', required: true },
  ],
  payload: (v): Omit<z.input<typeof RecordDisinfection>, 'occurredAt'> => ({
    disinfection,
    areaM2: number(v.areaM2),
    team: text(v.team),
  }),
})
