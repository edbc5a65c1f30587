import type { z } from 'zod'
import type { DetermineZoneLeaver } from '#outbreak/contacts/contract.ts'
import { type Act, text } from '../shared/act.ts'
import { fromFormTime } from '../shared/times.ts'
import { zonePlaceOf } from './choices.ts'

/** Somebody who left the zone inside the window of the pack is followed up where they are now. */
export const determineZoneLeaver: Act = {
  command: 'determine-zone-leaver',
  words: { zh: '判定外溢人员', en: 'Somebody left the zone' },
  fields: () => [
    { name: 'person', words: { zh: '人员编号', en: 'Person (id)' }, kind: 'scan', required: true },
    { name: 'leftAt', words: { zh: '离开时间', en: 'Left at' }, kind: 'time', required: true },
    { name: 'home', words: { zh: '现住楼栋编码', en: 'Building where they are now' }, kind: 'place', required: true },
  ],
  payload: (v, c): Omit<z.input<typeof DetermineZoneLeaver>, 'occurredAt'> => ({
    person: text(v.person),
    zone: zonePlaceOf(c),
    leftAt: fromFormTime(text(v.leftAt)),
    home: text(v.home),
  }),
}
