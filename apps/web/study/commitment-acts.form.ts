import { CARRY_REASONS } from '#study/contract-kinds.ts'
import { type Act, text } from '../shared/act.ts'
import { fromFormTime } from '../shared/times.ts'

const CARRY_WORDS: Readonly<Record<string, { zh: string; en: string }>> = {
  'waits-for-others': { zh: '等待其他单位', en: 'waits for others' },
  'no-capacity': { zh: '力量不足', en: 'no capacity' },
  'outbreak-duty': { zh: '疫情值守', en: 'outbreak duty' },
  'scope-grew': { zh: '范围扩大', en: 'the task grew' },
}

export const keepCommitment = (commitment: string): Act => ({
  command: 'keep-study-commitment',
  words: { zh: '兑现', en: 'Kept' },
  fields: () => [
    {
      name: 'ref',
      words: { zh: '凭据（照片、签收或文号）', en: 'Proof: photo, receipt or number' },
      kind: 'scan',
      required: true,
    },
  ],
  payload: (v) => ({ commitment, proof: { kind: 'scan', ref: text(v.ref) } }),
})

export const carryCommitment = (commitment: string): Act => ({
  command: 'carry-study-commitment',
  words: { zh: '延期', en: 'Carry over' },
  fields: () => [
    {
      name: 'reason',
      words: { zh: '原因', en: 'Why' },
      kind: 'choice',
      required: true,
      choices: CARRY_REASONS.map((value) => ({ value, words: CARRY_WORDS[value] ?? { zh: value, en: value } })),
    },
    { name: 'dueAt', words: { zh: '新的时限', en: 'New time' }, kind: 'time', required: true },
  ],
  payload: (v) => ({ commitment, reason: text(v.reason), dueAt: fromFormTime(text(v.dueAt)) }),
})
