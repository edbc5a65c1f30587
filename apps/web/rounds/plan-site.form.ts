import type { z } from 'zod'
import type { PlanSite } from '#outbreak/testing/contract-roster.ts'
import { type Act, number, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'
import { fromFormTime } from '../shared/times.ts'
import { roundOf } from './round-of.ts'

type Payload = Omit<z.input<typeof PlanSite>, 'occurredAt'>

export const planSite: Act = {
  command: 'plan-site',
  words: { zh: '安排采样点', en: 'Plan a site' },
  fields: () => [
    { name: 'site', words: { zh: '采样点编号', en: 'Site id' }, kind: 'scan', required: true },
    { name: 'zh', words: { zh: '名称', en: 'Name (Chinese)' }, kind: 'text', required: true },
    { name: 'en', words: { zh: '英文名称', en: 'Name (English)' }, kind: 'text', required: true },
    { name: 'place', words: { zh: '地点编码', en: 'Place code' }, kind: 'place', required: true },
    { name: 'staff', words: { zh: '工作人员', en: 'Staff' }, kind: 'number', required: true },
    { name: 'tubes', words: { zh: '计划管数', en: 'Planned tubes' }, kind: 'number', required: true },
    { name: 'from', words: { zh: '叫号时段起', en: 'Slot from' }, kind: 'time' },
    { name: 'to', words: { zh: '叫号时段止', en: 'Slot to' }, kind: 'time' },
    { name: 'people', words: { zh: '该时段人数', en: 'People in the slot' }, kind: 'number' },
  ],
  initial: (c) => ({ site: freshId('s'), place: c.round?.round.place }),
  payload: (v, c): Payload => ({
    round: roundOf(c),
    site: text(v.site),
    name: { zh: text(v.zh), en: text(v.en) },
    place: text(v.place),
    staff: number(v.staff),
    tubes: number(v.tubes),
    slots:
      text(v.from) === '' || text(v.to) === ''
        ? []
        : [{ from: fromFormTime(text(v.from)), to: fromFormTime(text(v.to)), people: number(v.people) }],
  }),
}
