import type { z } from 'zod'
import { REOPENING_CONDITIONS } from '#kernel/policy/reopening-rule.ts'
import type { RecordPremisesCondition, ReopenPremises } from '#outbreak/premises/contract.ts'
import { type Act, text } from '../shared/act.ts'
import type { PremisesRow } from '../zones/read-types.ts'

const CONDITION_WORDS = {
  disinfected: { zh: '已消毒', en: 'disinfected' },
  'staff-tested': { zh: '员工已检测', en: 'staff tested' },
  'flow-limited': { zh: '已限流', en: 'number of visitors limited' },
  'supplies-checked': { zh: '物资已检查', en: 'supplies checked' },
} as const

export const recordCondition = ({ premises }: PremisesRow): Act => ({
  command: 'record-premises-condition',
  words: { zh: '登记条件', en: 'Record a condition' },
  fields: () => [
    {
      name: 'condition',
      words: { zh: '条件', en: 'Condition' },
      kind: 'choice',
      required: true,
      choices: REOPENING_CONDITIONS.map((value) => ({ value, words: CONDITION_WORDS[value] })),
    },
    {
      name: 'evidence',
      words: { zh: '凭据（轮次、记录、照片）', en: 'Shown by (round, record, photograph)' },
      kind: 'text',
      required: true,
    },
  ],
  payload: (v): Omit<z.input<typeof RecordPremisesCondition>, 'occurredAt'> => ({
    premises,
    condition: text(v.condition) as 'disinfected',
    evidence: text(v.evidence),
  }),
})
export const reopen = ({ premises, place, status }: PremisesRow): Act => ({
  command: 'reopen-premises',
  words: status === 'closed' ? { zh: '部分开放', en: 'Open in part' } : { zh: '全面开放', en: 'Open in full' },
  fields: () => [],
  payload: (): Omit<z.input<typeof ReopenPremises>, 'occurredAt'> => ({
    premises,
    place,
    stage: status === 'closed' ? 'partial' : 'full',
  }),
})
