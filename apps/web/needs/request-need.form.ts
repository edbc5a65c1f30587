import type { z } from 'zod'
import type { RequestNeed } from '#outbreak/needs/contract.ts'
import { NEED_KINDS, NEED_RULES } from '#outbreak/needs/contract-kinds.ts'
import { type Act, orNull, text } from '../shared/act.ts'
import { freshKey } from '../shared/evidence.ts'
import { fromFormTime } from '../shared/times.ts'

type Payload = Omit<z.input<typeof RequestNeed>, 'occurredAt'>

const WEEK: Readonly<Record<string, readonly number[]>> = { mwf: [1, 3, 5], tts: [2, 4, 6] }

/** A need written down at the door or on the telephone; its clocks start with it. */
export const requestNeed: Act = {
  command: 'request-need',
  words: { zh: '登记需求', en: 'New need' },
  fields: () => [
    {
      name: 'kind',
      words: { zh: '需求', en: 'Need' },
      kind: 'choice',
      required: true,
      choices: NEED_KINDS.map((kind) => ({ value: kind, words: NEED_RULES[kind].words })),
    },
    { name: 'place', words: { zh: '楼栋或单元编码', en: 'Building or unit' }, kind: 'place', required: true },
    { name: 'person', words: { zh: '居民编号', en: 'Resident (id)' }, kind: 'text', required: true },
    {
      name: 'careAt',
      words: { zh: '就诊时间（透析、产检、放化疗）', en: 'Care is due at (planned care)' },
      kind: 'time',
    },
    {
      name: 'repeat',
      words: { zh: '每周重复', en: 'Repeats weekly' },
      kind: 'choice',
      choices: [
        { value: 'mwf', words: { zh: '一、三、五', en: 'Mon, Wed, Fri' } },
        { value: 'tts', words: { zh: '二、四、六', en: 'Tue, Thu, Sat' } },
      ],
    },
  ],
  initial: (c) => ({ place: c.place }),
  payload: (v, c): Payload => {
    const weekdays = WEEK[text(v.repeat)]
    return {
      need: `n-${freshKey()}`.slice(0, 64),
      kind: text(v.kind) as Payload['kind'],
      place: text(v.place) || (c.place ?? ''),
      person: orNull(v.person),
      careAt: text(v.careAt) === '' ? null : fromFormTime(text(v.careAt)),
      repeat:
        weekdays === undefined
          ? null
          : {
              weekdays: [...weekdays],
              until: new Date(Date.parse(c.now) + 28 * 86_400_000).toISOString(),
            },
    }
  },
}
