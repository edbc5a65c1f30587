import type { Words } from '../contract-fields.ts'
import type { OutbreakEndEvents } from './events.ts'

export const OUTBREAK_END_EVENT_WORDS: Readonly<Record<keyof OutbreakEndEvents, Words>> = {
  'outbreak-opened': { zh: '开始跟踪疫情终结', en: 'outbreak followed to its end' },
  'outbreak-case-linked': { zh: '新增关联病例，重新计天', en: 'further case linked, the count begins anew' },
  'outbreak-case-settled': { zh: '病例起算时间确定', en: 'case settled for the countdown' },
  'outbreak-end-declared': { zh: '宣布疫情终结', en: 'end of the outbreak declared' },
  'outbreak-closed': { zh: '结束强化监测', en: 'heightened surveillance ended' },
}
