import type { z } from 'zod'
import type { OrderZone } from '#outbreak/zones/contract.ts'
import { type Act, type ActContext, type Field, number, text } from '../shared/act.ts'
import { fromFormTime, toFormTime } from '../shared/times.ts'
import { FINAL_ROUND_CHOICES, LEVEL_CHOICES, REGIME_CHOICES, zonePlaceOf } from './choices.ts'

type Payload = Omit<z.input<typeof OrderZone>, 'occurredAt'>

const DAY_MS = 86_400_000
const daysLater = (at: string, days: number) => new Date(Date.parse(at) + days * DAY_MS).toISOString()

/** What is ordered, and why. */
const WHAT: readonly Field[] = [
  { name: 'level', words: { zh: '风险等级', en: 'Level' }, kind: 'choice', choices: LEVEL_CHOICES, required: true },
  {
    name: 'regime',
    words: { zh: '管控方式', en: 'Regime' },
    kind: 'choice',
    choices: REGIME_CHOICES,
    required: true,
  },
  { name: 'reason', words: { zh: '理由', en: 'Reason' }, kind: 'area', required: true },
  {
    name: 'evidence',
    words: { zh: '依据（病例、管号，逗号分开）', en: 'Evidence (case or tube ids, comma-separated)' },
    kind: 'text',
    required: true,
  },
]
/** Whom it binds, until when, and what ends it earlier. */
const HOW_LONG: readonly Field[] = [
  { name: 'households', words: { zh: '户数', en: 'Households' }, kind: 'number', required: true },
  { name: 'residents', words: { zh: '人数', en: 'Residents' }, kind: 'number', required: true },
  {
    name: 'expiresAt',
    words: { zh: '到期（到时自动解除）', en: 'Expires (ends by itself)' },
    kind: 'time',
    required: true,
  },
  {
    name: 'reviewEveryHours',
    words: { zh: '每几小时复核', en: 'Review every (hours)' },
    kind: 'number',
    required: true,
  },
  {
    name: 'days',
    words: { zh: '连续几天无新增可解除', en: 'Days without a new infection before a lift' },
    kind: 'number',
    required: true,
  },
  {
    name: 'finalRound',
    words: { zh: '末轮检测', en: 'Final round' },
    kind: 'choice',
    choices: FINAL_ROUND_CHOICES,
    required: true,
  },
]
/** What every order owes those it binds; the building's name is typed to confirm. */
const safeguards = (name: string): readonly Field[] => [
  { name: 'legalBasis', words: { zh: '法律依据', en: 'Legal basis' }, kind: 'area', required: true },
  { name: 'issuer', words: { zh: '签发岗位', en: 'Issued by' }, kind: 'text', required: true },
  { name: 'approver', words: { zh: '批准岗位', en: 'Approved by' }, kind: 'text', required: true },
  { name: 'appealChannel', words: { zh: '申诉渠道', en: 'Appeal' }, kind: 'text', required: true },
  {
    name: 'supportPlan',
    words: { zh: '保障安排（食品、药品、就医）', en: 'Support (food, medicine, care)' },
    kind: 'area',
    required: true,
  },
  { name: 'noticeZh', words: { zh: '通告（中文）', en: 'Notice (Chinese)' }, kind: 'area', required: true },
  { name: 'noticeEn', words: { zh: '通告（英文）', en: 'Notice (English)' }, kind: 'area', required: true },
  {
    name: 'confirm',
    words: { zh: `输入楼栋名称以确认：${name}`, en: `Type the building’s name to confirm: ${name}` },
    kind: 'text',
    required: true,
    mustEqual: name,
  },
]

/** Every part that an order must have, filled from the rules in force. */
export const orderZone: Act = {
  command: 'order-zone',
  words: { zh: '落令', en: 'Order' },
  danger: true,
  fields: (c) => [...WHAT, ...HOW_LONG, ...safeguards(nameOf(c))],
  initial: (c) => initial(c),
  payload: (v, c, occurredAt): Payload => ({
    place: zonePlaceOf(c),
    level: text(v.level) as Payload['level'],
    legalBasis: text(v.legalBasis),
    issuer: text(v.issuer),
    approvals: text(v.approver) === '' ? [] : [{ post: text(v.approver), at: occurredAt }],
    reason: text(v.reason),
    evidence: text(v.evidence)
      .split(/[,，\s]+/)
      .filter((id) => id !== ''),
    households: number(v.households),
    residents: number(v.residents),
    regime: text(v.regime) as Payload['regime'],
    startAt: occurredAt,
    expiresAt: fromFormTime(text(v.expiresAt)),
    reviewEveryHours: number(v.reviewEveryHours),
    lift: { consecutiveDaysNoNew: number(v.days), finalRound: text(v.finalRound) as 'none' | 'onDay' | 'within24h' },
    appealChannel: text(v.appealChannel),
    supportPlan: text(v.supportPlan),
    notice: { zh: text(v.noticeZh), en: text(v.noticeEn) },
  }),
}

const nameOf = (c: ActContext): string => c.zone?.zone.placeName ?? zonePlaceOf(c)

function initial(c: ActContext) {
  const template = c.zone?.orderTemplate
  const name = nameOf(c)
  const cause = c.zone?.timeline.find((entry) => entry.type === 'control-required')?.data.becauseOf
  const expires =
    template === undefined
      ? undefined
      : toFormTime(daysLater(c.now, Math.min(template.consecutiveDaysNoNew, template.maxDays)))
  return {
    level: 'high',
    regime: template?.regime,
    reason: '楼内发现阳性感染者，存在传播风险',
    evidence: typeof cause === 'string' ? cause : undefined,
    households: c.zone?.zone.households ?? undefined,
    residents: c.zone?.zone.residents ?? undefined,
    expiresAt: expires,
    reviewEveryHours: template?.reviewEveryHours,
    days: template?.consecutiveDaysNoNew,
    finalRound: template?.finalRound,
    legalBasis: template?.legalBasis,
    // County government issues, the level above it approves.
    issuer: `${zonePlaceOf(c).slice(0, 6)}.command`,
    approver: `${zonePlaceOf(c).slice(0, 4)}.command`,
    appealChannel: '12345（24 小时）；社区值守电话',
    supportPlan: '社区每日上门配送食品、药品；急救与透析、产检由社区专车接送',
    noticeZh: `自即日起，${name}划定为高风险区，居民足不出户、上门服务，至 ${expires?.replace('T', ' ') ?? ''} 自动解除。申诉：12345。`,
    noticeEn: `${name} is a high-risk area from now on. Please stay at home; services come to your door. The order ends by itself at ${expires?.replace('T', ' ') ?? ''}. Appeal: 12345.`,
  }
}
