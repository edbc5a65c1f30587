import type { Words } from '#outbreak/contract-fields.ts'

const KINDS: Readonly<Record<string, Words>> = {
  'test-round': { zh: '核酸轮次', en: 'Test round' },
  transfer: { zh: '阳性转运', en: 'Transfer of a positive' },
  isolate: { zh: '密接隔离', en: 'Isolation of a contact' },
  control: { zh: '楼栋管控', en: 'Control of a building' },
  'zone-review': { zh: '风险区复核', en: 'Review of a zone' },
  directive: { zh: '指令', en: 'Directive' },
}

/** What a duty of a kind is called on a list. */
export const dutyKindWords = (kind: string): Words => KINDS[kind] ?? { zh: kind, en: kind }

/** Short words of a button; the long ones are the command's summary in the API document. */
export const ACT_WORDS: Readonly<Record<string, Words>> = {
  'assign-bed': { zh: '派床', en: 'Assign bed' },
  'pick-up-patient': { zh: '已接上', en: 'Picked up' },
  'admit-patient': { zh: '收治回执', en: 'Admit' },
  'tell-contact': { zh: '已告知', en: 'Told' },
  'move-contact': { zh: '已上车', en: 'On board' },
  'place-contact': { zh: '入住回执', en: 'Placed' },
  'propose-zone': { zh: '提出划定', en: 'Propose' },
  'order-zone': { zh: '下令管控', en: 'Order' },
  'review-zone': { zh: '复核', en: 'Review' },
  'lift-zone': { zh: '解除', en: 'Lift' },
  'report-samples-collected': { zh: '报采样', en: 'Samples' },
  'report-results': { zh: '报结果', en: 'Results' },
  'complete-round': { zh: '完成轮次', en: 'Complete' },
  'receipt-directive': { zh: '签收', en: 'Receipt' },
  'answer-directive': { zh: '答复', en: 'Answer' },
  'accept-duty': { zh: '签收', en: 'Accept' },
  'start-duty': { zh: '启动', en: 'Start' },
  'report-duty': { zh: '上报结果', en: 'Report' },
  'offer-duty': { zh: '交接', en: 'Hand over' },
  'receive-duty': { zh: '接收', en: 'Receive' },
  'decline-duty': { zh: '退回', en: 'Decline' },
  'block-duty': { zh: '受阻…', en: 'Blocked…' },
  'unblock-duty': { zh: '已疏通', en: 'Unblock' },
}
