import type { z } from 'zod'
import type { SeeExits } from '#patrol/exits/contract.ts'
import type { AnswerCommitment } from '#patrol/launch/contract.ts'
import { type Act, text } from '../shared/act.ts'

type Of<S extends z.ZodType> = Omit<z.input<S>, 'occurredAt'>

/** One entrance at a time: which, whether it can be passed, and its photograph. */
export const seeExits = (place: string, inspector: string): Act => ({
  command: 'see-exits',
  words: { zh: '巡查出口', en: 'Look at the exits' },
  fields: () => [
    { name: 'entrance', words: { zh: '出口', en: 'Entrance' }, kind: 'text', required: true },
    {
      name: 'state',
      words: { zh: '能否通行', en: 'Can it be passed' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'open', words: { zh: '畅通', en: 'open' } },
        { value: 'blocked', words: { zh: '受阻（立即上报）', en: 'blocked (reported at once)' } },
      ],
    },
    { name: 'photo', words: { zh: '照片', en: 'Photograph' }, kind: 'photo', required: true },
  ],
  payload: (v): Of<typeof SeeExits> => ({
    place,
    entrances: [{ entrance: text(v.entrance), open: text(v.state) === 'open', photo: text(v.photo) }],
    inspector,
  }),
})

export const answerCommitment = (commitment: string): Act => ({
  command: 'answer-commitment',
  words: { zh: '回答落实', en: 'Answer for it' },
  fields: () => [
    {
      name: 'result',
      words: { zh: '结果', en: 'Result' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'kept', words: { zh: '已兑现', en: 'kept' } },
        { value: 'partly', words: { zh: '部分兑现', en: 'partly' } },
        { value: 'not-kept', words: { zh: '未兑现', en: 'not kept' } },
      ],
    },
    { name: 'evidence', words: { zh: '凭据（记录、照片编号或数字）', en: 'What shows it' }, kind: 'text' },
  ],
  payload: (v): Of<typeof AnswerCommitment> => ({
    commitment,
    result: text(v.result) as 'kept',
    evidence: text(v.evidence) === '' ? [] : [text(v.evidence)],
  }),
})
