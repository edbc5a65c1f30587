import { type ActContext, type Choice, subjectOf } from '../shared/act.ts'

export const LEVEL_CHOICES: readonly Choice[] = [
  { value: 'high', words: { zh: '高风险', en: 'high' } },
  { value: 'mid', words: { zh: '中风险', en: 'medium' } },
  { value: 'low', words: { zh: '低风险', en: 'low' } },
]
export const REGIME_CHOICES: readonly Choice[] = [
  {
    value: 'stay-in-home-with-door-service',
    words: { zh: '足不出户、上门服务', en: 'stay at home, service at the door' },
  },
  { value: 'stay-in-area', words: { zh: '人不出区、错峰取物', en: 'stay in the area' } },
  { value: 'avoid-gathering', words: { zh: '不聚集、个人防护', en: 'no gatherings' } },
]
export const FINAL_ROUND_CHOICES: readonly Choice[] = [
  { value: 'none', words: { zh: '不需要', en: 'none' } },
  { value: 'onDay', words: { zh: '解除当日', en: 'on the day' } },
  { value: 'within24h', words: { zh: '解除前 24 小时内', en: 'within 24 h' } },
]
/** The place a zone form is about, from the page or from the duty pressed. */
export const zonePlaceOf = (context: ActContext): string =>
  context.zone?.zone.place ?? (context.duty === undefined ? (context.place ?? '') : subjectOf(context.duty))
