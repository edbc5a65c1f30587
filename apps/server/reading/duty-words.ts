import type { Words } from '#outbreak/contract-fields.ts'

const KINDS: Readonly<Record<string, Words>> = {
  'test-round': { zh: '核酸轮次', en: 'Test round' },
  transfer: { zh: '阳性转运', en: 'Transfer of a positive' },
  isolate: { zh: '密接隔离', en: 'Isolation of a contact' },
  control: { zh: '楼栋管控', en: 'Control of a building' },
  'zone-review': { zh: '风险区复核', en: 'Review of a zone' },
  'surge-end': { zh: '结束超员', en: 'End of over-capacity' },
  'room-release': { zh: '退房', en: 'Room to give back' },
  directive: { zh: '指令', en: 'Directive' },
  'tube-transport': { zh: '样本送检', en: 'Tube to the laboratory' },
  'tube-result': { zh: '样本出结果', en: 'Result of a tube' },
  resample: { zh: '重新采样', en: 'New sample' },
  'single-retest': { zh: '混阳单采复核', en: 'Single retest' },
  'door-sample': { zh: '上门单采', en: 'Sample at the door' },
}

/** What a duty of a kind is called on a list. */
export const dutyKindWords = (kind: string): Words => KINDS[kind] ?? { zh: kind, en: kind }

/** Short words of a button; the long ones are the command's summary in the API document. */
export const ACT_WORDS: Readonly<Record<string, Words>> = {
  'assign-bed': { zh: '派床', en: 'Assign bed' },
  'pick-up-patient': { zh: '已接上', en: 'Picked up' },
  'admit-patient': { zh: '收治回执', en: 'Admit' },
  'end-surge': { zh: '结束超员', en: 'End over-capacity' },
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
  'collect-tube': { zh: '单管采样', en: 'Collect' },
  'dispatch-tube': { zh: '已送出', en: 'Sent off' },
  'receive-tube': { zh: '已收样', en: 'Received' },
  'report-tube-result': { zh: '报结果', en: 'Result' },
  'report-tube-lost': { zh: '遗失…', en: 'Lost…' },
  'resolve-untested': { zh: '不需采样…', en: 'Not needed…' },
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
