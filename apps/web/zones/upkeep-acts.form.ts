import type { z } from 'zod'
import type { RecordExitCheck, RecordZoneTest } from '#outbreak/zones/contract.ts'
import { type Act, number, orNull, text } from '../shared/act.ts'
import { zonePlaceOf } from './choices.ts'

/** One entrance at a time, seen with a photograph; the next is another check of the same day. */
export const recordExitCheck: Act = {
  command: 'record-exit-check',
  words: { zh: '查出口', en: 'Check exits' },
  fields: () => [
    { name: 'entrance', words: { zh: '封控出入口', en: 'Sealed entrance' }, kind: 'text', required: true },
    { name: 'open', words: { zh: '消防出口畅通', en: 'The fire exit can be passed' }, kind: 'yes' },
    { name: 'photo', words: { zh: '照片', en: 'Photograph' }, kind: 'photo', required: true },
    { name: 'inspector', words: { zh: '检查人编号', en: 'Inspector (id)' }, kind: 'text', required: true },
  ],
  initial: () => ({ open: true }),
  payload: (v, c): Omit<z.input<typeof RecordExitCheck>, 'occurredAt'> => ({
    place: zonePlaceOf(c),
    entrances: [{ entrance: text(v.entrance), open: v.open === true, photo: orNull(v.photo) }],
    inspector: text(v.inspector),
  }),
}
export const approveOrder: Act = {
  command: 'approve-order',
  words: { zh: '签批', en: 'Approve' },
  fields: () => [],
  payload: (_v, c) => ({ place: zonePlaceOf(c) }),
}
export const recordZoneTest: Act = {
  command: 'record-zone-test',
  words: { zh: '已检测', en: 'Tested' },
  fields: () => [
    {
      name: 'test',
      words: { zh: '检测', en: 'Test' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'nucleic-acid', words: { zh: '核酸', en: 'nucleic acid' } },
        { value: 'antigen', words: { zh: '抗原', en: 'antigen' } },
        { value: 'final-round', words: { zh: '末轮', en: 'final round' } },
      ],
    },
    { name: 'people', words: { zh: '人数', en: 'People' }, kind: 'number', required: true },
    { name: 'round', words: { zh: '轮次', en: 'Round' }, kind: 'text' },
  ],
  payload: (v, c): Omit<z.input<typeof RecordZoneTest>, 'occurredAt'> => ({
    place: zonePlaceOf(c),
    test: text(v.test) as 'antigen',
    people: number(v.people),
    round: orNull(v.round),
  }),
}
