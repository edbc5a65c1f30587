import type { z } from 'zod'
import type { ShrinkZone, SplitZone } from '#outbreak/zones/contract.ts'
import { type Act, type ActContext, type Field, text } from '../shared/act.ts'
import { zonePlaceOf } from './choices.ts'
import { partLines } from './part-lines.ts'

const nameOf = (c: ActContext): string => c.zone?.zone.placeName ?? zonePlaceOf(c)

const fields = (parts: Field['words'], name: string): readonly Field[] => [
  {
    name: 'parts',
    words: parts,
    kind: 'area',
    required: true,
    help: { zh: '每行：编码 户数 人数', en: 'A line each: code, households, residents' },
  },
  { name: 'reason', words: { zh: '理由', en: 'Reason' }, kind: 'area', required: true },
  { name: 'approver', words: { zh: '批准岗位', en: 'Approved by' }, kind: 'text' },
  {
    name: 'confirm',
    words: { zh: `输入名称以确认：${name}`, en: `Type the name to confirm: ${name}` },
    kind: 'text',
    required: true,
    mustEqual: name,
  },
]
const approvals = (approver: string, at: string) => (approver === '' ? [] : [{ post: approver, at }])

/** These parts stay under order, everybody else is free at once. */
export const shrinkZone: Act = {
  command: 'shrink-zone',
  words: { zh: '缩小范围', en: 'Shrink' },
  danger: true,
  fields: (c) => fields({ zh: '保留管控的部分', en: 'Parts that stay' }, nameOf(c)),
  payload: (v, c, occurredAt): Omit<z.input<typeof ShrinkZone>, 'occurredAt'> => ({
    place: zonePlaceOf(c),
    keep: partLines(text(v.parts)),
    reason: text(v.reason),
    approvals: approvals(text(v.approver), occurredAt),
  }),
}

/** One order for each part, so that each ends by itself. */
export const splitZone: Act = {
  command: 'split-zone',
  words: { zh: '拆分', en: 'Split' },
  danger: true,
  fields: (c) => fields({ zh: '拆成的部分', en: 'Parts' }, nameOf(c)),
  payload: (v, c, occurredAt): Omit<z.input<typeof SplitZone>, 'occurredAt'> => ({
    place: zonePlaceOf(c),
    parts: partLines(text(v.parts)),
    reason: text(v.reason),
    approvals: approvals(text(v.approver), occurredAt),
  }),
}
