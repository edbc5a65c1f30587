import type { Words } from '#outbreak/contract-fields.ts'

/** Lines of a timeline about zones, residents, needs and premises. */
export const ZONE_EVENT_WORDS: Readonly<Record<string, Words>> = {
  'order-approved': { zh: '上级批准', en: 'Approved' },
  'exits-checked': { zh: '出口检查', en: 'Exits checked' },
  'exit-blocked': { zh: '出口受阻', en: 'Exit blocked' },
  'exit-cleared': { zh: '出口已疏通', en: 'Exits open again' },
  'zone-redrawn': { zh: '重划范围', en: 'Redrawn' },
  'lift-called': { zh: '应予解除', en: 'Lift is due' },
  'expiry-called': { zh: '即将到期', en: 'About to expire' },
  'zone-test-called': { zh: '区内应检', en: 'Test is due' },
  'zone-tested': { zh: '区内检测完成', en: 'Tested' },
  'resident-released': { zh: '申诉成立，解除一人', en: 'Resident released' },
}
