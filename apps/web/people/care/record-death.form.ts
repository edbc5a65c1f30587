import type { z } from 'zod'
import type { RecordBurial, RecordDeath } from '#outbreak/cases/care-contract.ts'
import { type Act, personOf, text } from '../../shared/act.ts'
import { bedsOf } from './care-fields.ts'

type Payload = Omit<z.input<typeof RecordDeath>, 'occurredAt'>

export const recordDeath: Act = {
  command: 'record-death',
  words: { zh: '登记死亡', en: 'Record a death' },
  danger: true,
  fields: (c) => [
    {
      name: 'cause',
      words: { zh: '死因', en: 'Cause' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'this-disease', words: { zh: '本病', en: 'this disease' } },
        { value: 'other', words: { zh: '其他', en: 'another cause' } },
      ],
    },
    {
      name: 'confirm',
      words: { zh: '输入人员编号以确认', en: 'Type the person id to confirm' },
      kind: 'text',
      required: true,
      mustEqual: personOf(c),
    },
  ],
  payload: (v, c): Payload => ({ person: personOf(c), cause: text(v.cause) as Payload['cause'], ...bedsOf(c) }),
}

export const recordBurial: Act = {
  command: 'record-burial',
  words: { zh: '登记安葬', en: 'Record the burial' },
  fields: () => [{ name: 'safe', words: { zh: '按规范安全安葬', en: 'A safe and dignified burial' }, kind: 'yes' }],
  initial: () => ({ safe: true }),
  payload: (v, c): Omit<z.input<typeof RecordBurial>, 'occurredAt'> => ({ person: personOf(c), safe: v.safe === true }),
}
