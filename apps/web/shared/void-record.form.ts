import type { z } from 'zod'
import type { VoidRecord } from '#kernel/contract.ts'
import { type Act, text } from './act.ts'

type Payload = Omit<z.input<typeof VoidRecord>, 'occurredAt'>

/** A wrong record is never edited: it is voided with its reason, stays readable, and what was right is entered anew. */
export const voidRecord = (entry: { readonly event: string; readonly row: number }): Act => ({
  command: 'void-record',
  words: { zh: '作废这条记录', en: 'Void this record' },
  danger: true,
  fields: () => [
    {
      name: 'reason',
      words: { zh: '错在哪里', en: 'What is wrong' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'entered-twice', words: { zh: '重复录入', en: 'entered twice' } },
        { value: 'wrong-person', words: { zh: '人不对', en: 'wrong person' } },
        { value: 'wrong-time', words: { zh: '时间不对', en: 'wrong time' } },
        { value: 'wrong-place', words: { zh: '地点不对', en: 'wrong place' } },
        { value: 'did-not-happen', words: { zh: '没有发生', en: 'did not happen' } },
        { value: 'wrong-value', words: { zh: '数值不对', en: 'wrong value' } },
      ],
      help: {
        zh: '原记录保留并标明作废；正确的情况请重新录入。',
        en: 'The record stays readable, marked void. Enter what was right anew.',
      },
    },
  ],
  payload: (v): Payload => ({
    event: entry.event,
    row: entry.row,
    reason: text(v.reason) as Payload['reason'],
  }),
})
