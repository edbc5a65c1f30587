import type { Words } from '../contract-fields.ts'
import type { CareEvents } from './care-events.ts'

export const CARE_EVENT_WORDS: Readonly<Record<keyof CareEvents, Words>> = {
  'case-suspected': { zh: '上报疑似', en: 'suspected case reported' },
  'case-verified': { zh: '疾控复核', en: 'rechecked by the CDC' },
  'grade-changed': { zh: '临床分型变更', en: 'grade changed' },
  'release-tested': { zh: '出院检测', en: 'test for release' },
  'case-deceased': { zh: '死亡', en: 'deceased' },
  'burial-recorded': { zh: '安葬', en: 'burial recorded' },
  'home-monitoring-started': { zh: '社区接收居家监测（回执）', en: 'taken over for monitoring at home, with receipt' },
  'home-tested': { zh: '居家监测检测', en: 'test during monitoring at home' },
  'case-closed': { zh: '结案', en: 'file closed' },
}
