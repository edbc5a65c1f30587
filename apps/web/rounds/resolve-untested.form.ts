import type { z } from 'zod'
import type { ResolveUntested } from '#outbreak/testing/contract-roster.ts'
import { type Act, type ActContext, subjectOf, text } from '../shared/act.ts'

type Payload = Omit<z.input<typeof ResolveUntested>, 'occurredAt'>

/** A door duty's subject is `<round>.<person>`. */
const partsOf = (context: ActContext): readonly [string, string] => {
  const subject = subjectOf(context.duty)
  const dot = subject.indexOf('.')
  return [subject.slice(0, dot), subject.slice(dot + 1)]
}

export const resolveUntested: Act = {
  command: 'resolve-untested',
  words: { zh: '不需采样', en: 'Needs no sample' },
  fields: () => [
    {
      name: 'outcome',
      words: { zh: '为何', en: 'Why' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'sampled-elsewhere', words: { zh: '已在别处采样', en: 'sampled elsewhere' } },
        { value: 'left', words: { zh: '已离开', en: 'has left' } },
        { value: 'exempt', words: { zh: '可免检', en: 'exempt' } },
      ],
    },
  ],
  payload: (v, c): Payload => {
    const [round, person] = partsOf(c)
    return { round, person, outcome: text(v.outcome) as Payload['outcome'] }
  },
}
