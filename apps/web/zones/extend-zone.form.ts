import type { z } from 'zod'
import type { ExtendZone } from '#outbreak/zones/contract.ts'
import { type Act, text } from '../shared/act.ts'
import { fromFormTime, toFormTime } from '../shared/times.ts'
import { zonePlaceOf } from './choices.ts'

type Payload = Omit<z.input<typeof ExtendZone>, 'occurredAt'>

export const extendZone: Act = {
  command: 'extend-zone',
  words: { zh: '延长', en: 'Extend' },
  danger: true,
  fields: (c) => [
    { name: 'expiresAt', words: { zh: '新的到期时间', en: 'New expiry' }, kind: 'time', required: true },
    { name: 'reason', words: { zh: '理由', en: 'Reason' }, kind: 'area', required: true },
    { name: 'approver', words: { zh: '批准岗位', en: 'Approved by' }, kind: 'text', required: true },
    {
      name: 'confirm',
      words: {
        zh: `输入楼栋名称以确认：${c.zone?.zone.placeName ?? ''}`,
        en: `Type the building’s name to confirm: ${c.zone?.zone.placeName ?? ''}`,
      },
      kind: 'text',
      required: true,
      mustEqual: c.zone?.zone.placeName ?? '',
    },
  ],
  initial: (c) => ({
    expiresAt:
      c.zone?.zone.expiresAt == null
        ? undefined
        : toFormTime(new Date(Date.parse(c.zone.zone.expiresAt) + 86_400_000).toISOString()),
    approver: `${zonePlaceOf(c).slice(0, 4)}.command`,
  }),
  payload: (v, c, occurredAt): Payload => ({
    place: zonePlaceOf(c),
    expiresAt: fromFormTime(text(v.expiresAt)),
    reason: text(v.reason),
    approvals: [{ post: text(v.approver), at: occurredAt }],
  }),
}
