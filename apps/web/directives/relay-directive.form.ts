import type { z } from 'zod'
import type { RelayDirective } from '#kernel/contract-command.ts'
import { type Act, orNull, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'
import { fromFormTime } from '../shared/times.ts'

type Payload = Omit<z.input<typeof RelayDirective>, 'occurredAt'>

/** A post that sits in a place answers for it; a facility's desk for the place of the whole. */
const placeOf = (post: string, whole: string): string => /^\d+/.exec(post)?.[0] ?? whole

/** Passed down a level: one part for each post, each with its own receipt, answer and figure, counted as it is sent. */
export const relayDirective = (directive: string, whole: string): Act => ({
  command: 'relay-directive',
  words: { zh: '分解下达', en: 'Pass down' },
  fields: () => [
    {
      name: 'to',
      words: { zh: '分给（可多选）', en: 'To (several)' },
      kind: 'posts',
      required: true,
    },
    {
      name: 'zh',
      words: { zh: '分任务（空：与原指令相同）', en: 'Their part (empty: as the whole says)' },
      kind: 'area',
    },
    {
      name: 'answerDueAt',
      words: { zh: '答复时限（空：与原指令相同）', en: 'Answer due (empty: as the whole)' },
      kind: 'time',
    },
  ],
  payload: (v): Payload => {
    const said = orNull(v.zh)
    return {
      directive,
      parts: text(v.to)
        .split('\n')
        .filter((post) => post !== '')
        .map((to) => ({
          directive: freshId('d'),
          to,
          place: placeOf(to, whole),
          subject: said === null ? null : { zh: said, en: said },
          answerDueAt: text(v.answerDueAt) === '' ? null : fromFormTime(text(v.answerDueAt)),
        })),
    }
  },
})
