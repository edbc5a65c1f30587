import type { z } from 'zod'
import type { RecordExposure } from '#outbreak/tracing/contract.ts'
import { CERTAINTY_CHOICES, SETTING_CHOICES } from '../people/choices.ts'
import { type Act, personOf, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'
import { fromFormTime } from '../shared/times.ts'

type Payload = Omit<z.input<typeof RecordExposure>, 'occurredAt'>

/** Opened on a case: somebody who may have infected it. */
export const recordExposure: Act = {
  command: 'record-exposure',
  words: { zh: '登记接触关系', en: 'Record an exposure' },
  fields: () => [
    { name: 'from', words: { zh: '可能的来源病例', en: 'Case that may have infected' }, kind: 'scan', required: true },
    {
      name: 'home',
      words: { zh: '本人住处楼栋编码', en: 'Home building of this person' },
      kind: 'place',
      required: true,
    },
    { name: 'at', words: { zh: '接触时间', en: 'When they met' }, kind: 'time', required: true },
    { name: 'setting', words: { zh: '场景', en: 'Setting' }, kind: 'choice', choices: SETTING_CHOICES, required: true },
    {
      name: 'certainty',
      words: { zh: '把握', en: 'Certainty' },
      kind: 'choice',
      choices: CERTAINTY_CHOICES,
      required: true,
    },
  ],
  initial: (c) => ({ setting: 'venue', certainty: 'low', home: c.place }),
  payload: (v, c): Payload => ({
    exposure: freshId('x'),
    from: text(v.from),
    to: personOf(c),
    home: text(v.home),
    at: fromFormTime(text(v.at)),
    setting: text(v.setting) as Payload['setting'],
    certainty: text(v.certainty) as Payload['certainty'],
  }),
}
