import type { z } from 'zod'
import type { ClosePremises, RegisterPremises } from '#outbreak/premises/contract.ts'
import { PREMISES_KINDS, type PremisesKind } from '#outbreak/premises/events.ts'
import { type Act, orNull, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'
import type { Words } from '../shared/read-types.ts'
import { fromFormTime } from '../shared/times.ts'
import type { PremisesRow } from '../zones/read-types.ts'

const KIND_WORDS: Readonly<Record<PremisesKind, Words>> = {
  shop: { zh: '商店', en: 'shop' },
  supermarket: { zh: '超市', en: 'supermarket' },
  market: { zh: '市场', en: 'market' },
  pharmacy: { zh: '药店', en: 'pharmacy' },
  clinic: { zh: '诊所', en: 'clinic' },
  restaurant: { zh: '餐馆', en: 'restaurant' },
  other: { zh: '其他', en: 'other' },
}

export const registerPremises: Act = {
  command: 'register-premises',
  words: { zh: '登记场所', en: 'Register premises' },
  fields: () => [
    {
      name: 'kind',
      words: { zh: '类型', en: 'Kind' },
      kind: 'choice',
      required: true,
      choices: PREMISES_KINDS.map((value) => ({ value, words: KIND_WORDS[value] })),
    },
    { name: 'zh', words: { zh: '名称', en: 'Name (Chinese)' }, kind: 'text', required: true },
    { name: 'en', words: { zh: '名称（英文，可空）', en: 'Name (English)' }, kind: 'text' },
    { name: 'place', words: { zh: '所在楼栋或社区编码', en: 'Building or community' }, kind: 'place', required: true },
  ],
  payload: (v): Omit<z.input<typeof RegisterPremises>, 'occurredAt'> => ({
    premises: freshId('pr'),
    kind: text(v.kind) as PremisesKind,
    place: text(v.place),
    name: { zh: text(v.zh), en: text(v.en) || text(v.zh) },
  }),
}

/** An order like any other: basis, issuer, reason, end, appeal. What is missing is refused by name. */
export const closePremises = ({ premises }: PremisesRow): Act => ({
  command: 'close-premises',
  words: { zh: '关停', en: 'Close' },
  danger: true,
  fields: () => [
    { name: 'reason', words: { zh: '理由', en: 'Reason' }, kind: 'area', required: true },
    { name: 'legalBasis', words: { zh: '法律依据', en: 'Legal basis' }, kind: 'area', required: true },
    { name: 'issuer', words: { zh: '签发岗位', en: 'Issued by' }, kind: 'text', required: true },
    { name: 'approver', words: { zh: '批准岗位', en: 'Approved by' }, kind: 'text', required: true },
    {
      name: 'expiresAt',
      words: { zh: '到期（到时自动恢复）', en: 'Expires (ends by itself)' },
      kind: 'time',
      required: true,
    },
    { name: 'appealChannel', words: { zh: '申诉渠道', en: 'Appeal' }, kind: 'text', required: true },
    { name: 'notice', words: { zh: '告示', en: 'Notice' }, kind: 'area', required: true },
  ],
  initial: (c) => ({ issuer: c.post ?? '', appealChannel: '12345' }),
  payload: (v, _, occurredAt): Omit<z.input<typeof ClosePremises>, 'occurredAt'> => ({
    premises,
    reason: text(v.reason),
    legalBasis: text(v.legalBasis),
    issuer: orNull(v.issuer),
    approvals: orNull(v.approver) === null ? [] : [{ post: text(v.approver), at: occurredAt }],
    expiresAt: fromFormTime(text(v.expiresAt)),
    appealChannel: text(v.appealChannel),
    notice: { zh: text(v.notice), en: text(v.notice) },
  }),
})
