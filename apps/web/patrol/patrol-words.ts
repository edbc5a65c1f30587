import type { KitItem } from '#patrol/kit/contract.ts'

type Words = { readonly zh: string; readonly en: string }

export const KIT_WORDS: Readonly<Record<KitItem, Words>> = {
  car: { zh: '巡逻警车', en: 'patrol cars' },
  'kit-set': { zh: '被装', en: 'kit sets' },
  radio: { zh: '对讲机', en: 'radios' },
  'body-camera': { zh: '执法记录仪', en: 'body cameras' },
  weapon: { zh: '武器', en: 'weapons' },
}
/** Status by shape and word, never by colour alone. */
export const ISSUE_WORDS: Readonly<Record<string, Words & { readonly mark: string }>> = {
  issued: { mark: '○', zh: '待清点', en: 'not counted' },
  accepted: { mark: '●', zh: '清点相符', en: 'counted, agrees' },
  differs: { mark: '▲', zh: '有差额', en: 'differs' },
  settled: { mark: '●', zh: '差额已了结', en: 'settled' },
}
export const INCIDENT_WORDS: Readonly<Record<string, Words>> = {
  'public-order': { zh: '秩序', en: 'public order' },
  traffic: { zh: '交通', en: 'traffic' },
  'call-for-help': { zh: '求助', en: 'call for help' },
  fire: { zh: '火情', en: 'fire' },
  noise: { zh: '噪音', en: 'noise' },
  'lost-and-found': { zh: '失物', en: 'lost and found' },
  'supplies-escort': { zh: '物资护送', en: 'escort of supplies' },
  'exit-blocked': { zh: '出口受阻', en: 'exit blocked' },
  other: { zh: '其他', en: 'other' },
}
export const STAGE_WORDS: Readonly<Record<string, Words>> = {
  reported: { zh: '已接警', en: 'reported' },
  dispatched: { zh: '待签收', en: 'to be signed for' },
  signed: { zh: '已签收', en: 'signed for' },
  'en-route': { zh: '出警中', en: 'on the way' },
  'on-scene': { zh: '已到场', en: 'on the scene' },
  'fed-back': { zh: '已反馈，未结案', en: 'fed back, not finished' },
  closed: { zh: '已结案', en: 'closed' },
}
export const STATUS_WORDS: Readonly<Record<string, Words>> = {
  'on-patrol': { zh: '在巡', en: 'on patrol' },
  staging: { zh: '屯警备勤', en: 'standing by' },
  returning: { zh: '返回', en: 'returning' },
  resting: { zh: '休整', en: 'resting' },
  delayed: { zh: '延误', en: 'delayed' },
  'out-of-service': { zh: '停用', en: 'out of service' },
  dispatched: { zh: '已派警', en: 'sent to an incident' },
  'en-route': { zh: '出警中', en: 'on the way' },
  'on-scene': { zh: '在现场', en: 'on the scene' },
}
export const SHIFT_WORDS: Readonly<Record<string, Words>> = {
  planned: { zh: '待部署', en: 'planned' },
  briefed: { zh: '已部署', en: 'briefed' },
  'on-street': { zh: '在街面', en: 'on the street' },
  'handed-over': { zh: '待接班', en: 'handed over' },
  closed: { zh: '已结束', en: 'closed' },
  cancelled: { zh: '已取消', en: 'cancelled' },
}
export const MISS_WORDS: Readonly<Record<string, Words>> = {
  'called-to-incident': { zh: '处警', en: 'called to an incident' },
  'road-closed': { zh: '道路封闭', en: 'road closed' },
  'vehicle-down': { zh: '车辆故障', en: 'vehicle down' },
  weather: { zh: '天气', en: 'weather' },
  'under-order': { zh: '管控区内', en: 'under order' },
  'point-gone': { zh: '点位已撤', en: 'point gone' },
}
