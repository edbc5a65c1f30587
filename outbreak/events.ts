import type { AppealEvents } from './appeals/events.ts'
import { CARE_EVENT_WORDS } from './cases/event-words.ts'
import type { CaseEvents } from './cases/events.ts'
import type { ContactEvents } from './contacts/events.ts'
import type { Words } from './contract-fields.ts'
import type { FacilityEvents } from './facilities/events.ts'
import type { HouseholdEvents } from './households/events.ts'
import type { NeedEvents } from './needs/events.ts'
import { OUTBREAK_END_EVENT_WORDS } from './outbreak-end/event-words.ts'
import type { OutbreakEndEvents } from './outbreak-end/events.ts'
import type { DisinfectionEvents, PremisesEvents } from './premises/events.ts'
import type { TestingEvents } from './testing/events.ts'
import type { TracingEvents } from './tracing/events.ts'
import type { CareEvents, TransferEvents, VehicleEvents } from './transfer/events.ts'
import type { ZoneEvents } from './zones/events.ts'

export type { CaseEvents, ContactEvents, FacilityEvents, TestingEvents, TransferEvents, ZoneEvents }

/** Everything that can happen in an outbreak, by room. */
export type OutbreakEvents = OutbreakEndEvents &
  TestingEvents &
  CaseEvents &
  ContactEvents &
  TracingEvents &
  TransferEvents &
  CareEvents &
  VehicleEvents &
  FacilityEvents &
  ZoneEvents &
  AppealEvents &
  HouseholdEvents &
  NeedEvents &
  PremisesEvents &
  DisinfectionEvents

/** What a timeline says of each event; who, when and where stand beside it. */
export const OUTBREAK_EVENT_TYPES: Readonly<Record<keyof OutbreakEvents, Words>> = {
  ...OUTBREAK_END_EVENT_WORDS,
  'round-opened': { zh: '开始核酸轮次', en: 'testing round opened' },
  'samples-collected': { zh: '采样', en: 'samples collected' },
  'samples-received': { zh: '实验室收样', en: 'samples received at the laboratory' },
  'results-reported': { zh: '报告检测结果', en: 'results reported' },
  'round-completed': { zh: '轮次完成', en: 'testing round completed' },
  'round-cancelled': { zh: '轮次取消', en: 'testing round cancelled' },
  'tube-collected': { zh: '采集单管', en: 'single tube collected' },
  'tube-received': { zh: '单管送达实验室', en: 'single tube received' },
  'tube-resulted': { zh: '单管出结果', en: 'single tube resulted' },
  'roster-planned': { zh: '编制应检名册', en: 'roster planned by building' },
  'site-planned': { zh: '安排采样点', en: 'sampling site planned' },
  'person-untested': { zh: '应检未检', en: 'not sampled at a site' },
  'untested-resolved': { zh: '应检未检已了结', en: 'needs no sample after all' },
  'door-sampled': { zh: '上门采样', en: 'sampled at the door' },
  'pool-collected': { zh: '采集混管', en: 'pooled tube collected' },
  'tube-dispatched': { zh: '样本送出', en: 'tube on its way' },
  'tube-testing-started': { zh: '上机检测', en: 'tube put on a plate' },
  'tube-lost': { zh: '样本遗失', en: 'tube lost' },
  'tube-resampled': { zh: '已重新采样', en: 'sampled again' },
  'member-held': { zh: '混阳成员原地等候', en: 'member of a positive pool held' },
  'member-sampled': { zh: '混阳成员单采', en: 'member sampled singly' },
  'member-cleared': { zh: '单采阴性，解除等候', en: 'single retest negative, hold ended' },
  'member-positive': { zh: '单采阳性', en: 'single retest positive' },
  'case-found': { zh: '发现阳性', en: 'positive found' },
  'case-classified': { zh: '诊断定性', en: 'classified by the panel' },
  'case-converted': { zh: '无症状转为确诊', en: 'converted to confirmed' },
  'case-revoked': { zh: '撤销病例', en: 'case revoked' },
  ...CARE_EVENT_WORDS,
  'contact-determined': { zh: '判定密接', en: 'determined as a contact' },
  'contact-told': { zh: '告知密接', en: 'contact told' },
  'contact-moved': { zh: '密接上车', en: 'contact on the way' },
  'contact-placed': { zh: '密接已隔离（回执）', en: 'contact placed, with receipt' },
  'placement-refused': { zh: '隔离点拒收', en: 'isolation site refused' },
  'contact-tested': { zh: '密接检测', en: 'contact tested' },
  'contact-period-shortened': { zh: '缩短隔离期', en: 'isolation shortened' },
  'contact-released': { zh: '解除隔离', en: 'contact released' },
  'contact-became-case': { zh: '密接转阳', en: 'contact became a case' },
  'interview-attempted': { zh: '流调未联系上', en: 'interview tried in vain' },
  'interview-held': { zh: '完成流调访谈', en: 'interview held' },
  'source-linked': { zh: '关联传染来源', en: 'source linked' },
  'source-closed': { zh: '来源不明结案', en: 'source closed as unknown' },
  'roster-recorded': { zh: '登记名册', en: 'roster recorded' },
  'exposure-recorded': { zh: '登记接触关系', en: 'exposure recorded' },
  'contact-list-cleared': { zh: '密接日清签结', en: "day's contacts signed" },
  'site-round-recorded': { zh: '隔离点巡查', en: "site's round recorded" },
  'site-round-missed': { zh: '隔离点未巡查', en: "site's round missed" },
  'contact-moved-home': { zh: '点对点转居家', en: 'moved home for the home days' },
  'contact-seen': { zh: '随访见到', en: 'seen on follow-up' },
  'contact-not-seen': { zh: '随访未见', en: 'not seen on follow-up' },
  'contact-test-missed': { zh: '应检未检', en: 'scheduled test missed' },
  'contact-appealed': { zh: '隔离申诉', en: 'isolation appealed' },
  'contact-appeal-rejected': { zh: '申诉未予支持', en: 'appeal rejected' },
  'bed-assigned': { zh: '分配床位', en: 'bed reserved' },
  'bed-released': { zh: '释放床位', en: 'bed given back' },
  'patient-picked-up': { zh: '接上患者', en: 'patient on board' },
  'patient-admitted': { zh: '收治入院（回执）', en: 'admitted, with receipt' },
  'admission-refused': { zh: '医院拒收', en: 'refused at the door' },
  'patient-discharged': { zh: '出院（舱）', en: 'discharged' },
  'care-needs-recorded': { zh: '登记救治需要', en: 'care needs recorded' },
  'vehicle-registered': { zh: '登记车辆', en: 'vehicle registered' },
  'vehicle-withdrawn': { zh: '车辆停用', en: 'vehicle withdrawn' },
  'crew-shift-started': { zh: '班组上车', en: 'crew on shift' },
  'crew-shift-ended': { zh: '班组下班', en: 'crew off shift' },
  'trip-started': { zh: '出车', en: 'trip started' },
  'trip-stop-reached': { zh: '到达停靠点', en: 'stop reached' },
  'passenger-handed-over': { zh: '乘员交接（回执）', en: 'passenger handed over, with receipt' },
  'trip-ended': { zh: '收车', en: 'trip ended' },
  'vehicle-disinfected': { zh: '车辆消毒', en: 'vehicle disinfected' },
  'facility-opened': { zh: '启用机构', en: 'facility opened' },
  'facility-beds-set': { zh: '调整床位', en: 'beds set' },
  'opening-occupancy-recorded': { zh: '登记初始在院人数', en: 'opening occupancy recorded' },
  'opening-occupants-left': { zh: '初始在院人员离开', en: 'opening occupants left' },
  'facility-closed': { zh: '停用机构', en: 'facility closed' },
  'ward-set': { zh: '设置病区', en: 'ward set' },
  'beds-blocked': { zh: '停用床位', en: 'beds blocked' },
  'beds-unblocked': { zh: '恢复床位', en: 'beds unblocked' },
  'surge-declared': { zh: '宣布超员收治', en: 'over-capacity declared' },
  'surge-ended': { zh: '结束超员收治', en: 'over-capacity ended' },
  'control-required': { zh: '应当管控', en: 'control required' },
  'zone-proposed': { zh: '提出划定风险区', en: 'zone proposed' },
  'zone-ordered': { zh: '下达管控令', en: 'zone ordered' },
  'infection-inside-recorded': { zh: '区内新增感染', en: 'infection found inside the zone' },
  'zone-reviewed': { zh: '管控复核', en: 'zone reviewed' },
  'zone-extended': { zh: '管控延期', en: 'zone extended' },
  'zone-lifted': { zh: '解除管控', en: 'zone lifted' },
  'zone-lapsed': { zh: '管控到期失效', en: 'zone lapsed at its expiry' },
  'order-approved': { zh: '上级批准限制令', en: 'order approved by the level above' },
  'exits-checked': { zh: '出口检查', en: 'exits checked' },
  'exit-blocked': { zh: '出口受阻（事件）', en: 'exit blocked: an incident' },
  'exit-cleared': { zh: '出口已疏通', en: 'exits open again' },
  'zone-redrawn': { zh: '重划管控范围', en: 'zone redrawn' },
  'lift-called': { zh: '已到解除条件，应予解除', en: 'days are over: lifting is owed' },
  'expiry-called': { zh: '管控令即将到期', en: 'order about to expire' },
  'zone-test-called': { zh: '区内应检', en: 'test of everybody inside is due' },
  'zone-tested': { zh: '区内检测完成', en: 'everybody inside tested' },
  'appeal-filed': { zh: '提出申诉', en: 'appeal filed' },
  'appeal-acknowledged': { zh: '受理申诉', en: 'appeal acknowledged' },
  'appeal-decided': { zh: '裁决申诉', en: 'appeal decided' },
  'appeal-withdrawn': { zh: '撤回申诉', en: 'appeal withdrawn' },
  'household-recorded': { zh: '登记住户', en: 'household recorded' },
  'need-requested': { zh: '提出需求', en: 'need requested' },
  'need-accepted': { zh: '接单', en: 'need taken on' },
  'need-started': { zh: '出发', en: 'help on its way' },
  'care-exit-recorded': { zh: '就医外出', en: 'left home for care' },
  'care-return-recorded': { zh: '就医返家', en: 'back home from care' },
  'need-delivered': { zh: '送达签收', en: 'need served, with receipt' },
  'need-refused': { zh: '需求不予办理', en: 'need refused' },
  'need-failed': { zh: '需求未能办成', en: 'need could not be served' },
  'premises-registered': { zh: '登记场所', en: 'premises registered' },
  'premises-closed': { zh: '关停场所', en: 'premises closed' },
  'premises-condition-recorded': { zh: '复开条件已满足', en: 'condition of reopening met' },
  'premises-reopened': { zh: '场所恢复开放', en: 'premises reopened' },
  'disinfection-required': { zh: '应终末消毒', en: 'final disinfection owed' },
  'disinfection-done': { zh: '终末消毒完成', en: 'finally disinfected' },
  'resident-released': { zh: '申诉成立，解除一人', en: 'one resident released by appeal' },
}
