import type { CaseEvents } from './cases/events.ts'
import type { ContactEvents } from './contacts/events.ts'
import type { Words } from './contract-fields.ts'
import type { FacilityEvents } from './facilities/events.ts'
import type { TestingEvents } from './testing/events.ts'
import type { TransferEvents } from './transfer/events.ts'
import type { ZoneEvents } from './zones/events.ts'

export type { CaseEvents, ContactEvents, FacilityEvents, TestingEvents, TransferEvents, ZoneEvents }

/** Everything that can happen in an outbreak, by room. */
export type OutbreakEvents = TestingEvents & CaseEvents & ContactEvents & TransferEvents & FacilityEvents & ZoneEvents

/** What a timeline says of each event; who, when and where stand beside it. */
export const OUTBREAK_EVENT_TYPES: Readonly<Record<keyof OutbreakEvents, Words>> = {
  'round-opened': { zh: '开始核酸轮次', en: 'testing round opened' },
  'samples-collected': { zh: '采样', en: 'samples collected' },
  'samples-received': { zh: '实验室收样', en: 'samples received at the laboratory' },
  'results-reported': { zh: '报告检测结果', en: 'results reported' },
  'round-completed': { zh: '轮次完成', en: 'testing round completed' },
  'round-cancelled': { zh: '轮次取消', en: 'testing round cancelled' },
  'tube-collected': { zh: '采集单管', en: 'single tube collected' },
  'tube-received': { zh: '单管送达实验室', en: 'single tube received' },
  'tube-resulted': { zh: '单管出结果', en: 'single tube resulted' },
  'case-found': { zh: '发现阳性', en: 'positive found' },
  'case-classified': { zh: '诊断定性', en: 'classified by the panel' },
  'case-converted': { zh: '无症状转为确诊', en: 'converted to confirmed' },
  'case-revoked': { zh: '撤销病例', en: 'case revoked' },
  'contact-determined': { zh: '判定密接', en: 'determined as a contact' },
  'contact-told': { zh: '告知密接', en: 'contact told' },
  'contact-moved': { zh: '密接上车', en: 'contact on the way' },
  'contact-placed': { zh: '密接已隔离（回执）', en: 'contact placed, with receipt' },
  'placement-refused': { zh: '隔离点拒收', en: 'isolation site refused' },
  'contact-tested': { zh: '密接检测', en: 'contact tested' },
  'contact-period-shortened': { zh: '缩短隔离期', en: 'isolation shortened' },
  'contact-released': { zh: '解除隔离', en: 'contact released' },
  'contact-became-case': { zh: '密接转阳', en: 'contact became a case' },
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
  'facility-opened': { zh: '启用机构', en: 'facility opened' },
  'facility-beds-set': { zh: '调整床位', en: 'beds set' },
  'opening-occupancy-recorded': { zh: '登记初始在院人数', en: 'opening occupancy recorded' },
  'opening-occupants-left': { zh: '初始在院人员离开', en: 'opening occupants left' },
  'facility-closed': { zh: '停用机构', en: 'facility closed' },
  'control-required': { zh: '应当管控', en: 'control required' },
  'zone-proposed': { zh: '提出划定风险区', en: 'zone proposed' },
  'zone-ordered': { zh: '下达管控令', en: 'zone ordered' },
  'infection-inside-recorded': { zh: '区内新增感染', en: 'infection found inside the zone' },
  'zone-reviewed': { zh: '管控复核', en: 'zone reviewed' },
  'zone-extended': { zh: '管控延期', en: 'zone extended' },
  'zone-lifted': { zh: '解除管控', en: 'zone lifted' },
  'zone-lapsed': { zh: '管控到期失效', en: 'zone lapsed at its expiry' },
}
