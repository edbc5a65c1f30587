import type { z } from 'zod'
import type { DetermineContact } from '#outbreak/contacts/contract.ts'
import { type Act, text, type Value } from '../shared/act.ts'
import { fromFormTime, toFormTime } from '../shared/times.ts'
import { CATEGORY_CHOICES, CERTAINTY_CHOICES, SETTING_CHOICES } from './choices.ts'

/** @throws with what is wrong, to be said beside the field. */
function isDay(value: Value): void {
  if (text(value) !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(text(value)))
    throw new TypeError('写成 2022-11-10 · write it as 2022-11-10')
}

type Payload = Omit<z.input<typeof DetermineContact>, 'occurredAt'>

/** Opened on a case's record: that case is the index. */
export const determineContact: Act = {
  command: 'determine-contact',
  words: { zh: '判定密接', en: 'Determine a contact' },
  fields: () => [
    { name: 'person', words: { zh: '密接人员编号', en: "Contact's id" }, kind: 'scan', required: true },
    { name: 'home', words: { zh: '住处楼栋编码', en: 'Home building' }, kind: 'place', required: true },
    { name: 'category', words: { zh: '类别', en: 'Kind' }, kind: 'choice', choices: CATEGORY_CHOICES, required: true },
    {
      name: 'setting',
      words: { zh: '接触场景', en: 'Setting' },
      kind: 'choice',
      choices: SETTING_CHOICES,
      required: true,
    },
    {
      name: 'certainty',
      words: { zh: '把握', en: 'Certainty' },
      kind: 'choice',
      choices: CERTAINTY_CHOICES,
      required: true,
    },
    { name: 'lastExposureAt', words: { zh: '末次接触时间', en: 'Last exposure' }, kind: 'time', required: true },
    {
      name: 'firstExposureAt',
      words: { zh: '首次接触时间', en: 'First exposure' },
      kind: 'time',
      help: { zh: '有的病种从首次接触起算。', en: 'Some diseases count the restriction from here.' },
    },
    {
      name: 'indexOnsetOn',
      words: { zh: '所接触病例的发病日（年-月-日）', en: 'Onset of the case met (YYYY-MM-DD)' },
      kind: 'text',
      help: {
        zh: '早于发现时，追溯期从发病日起算。',
        en: 'When before its finding, the look-back counts from the onset.',
      },
      check: (value) => isDay(value),
    },
  ],
  initial: (c) => ({
    home: c.person?.case?.home,
    category: 'close',
    setting: 'household',
    certainty: 'high',
    indexOnsetOn: c.person?.care?.onsetOn ?? undefined,
    lastExposureAt:
      c.person?.case === undefined || c.person.case === null ? undefined : toFormTime(c.person.case.foundAt),
  }),
  payload: (v, c): Payload => ({
    person: text(v.person),
    indexCase: c.person?.person ?? '',
    category: text(v.category) as Payload['category'],
    lastExposureAt: fromFormTime(text(v.lastExposureAt)),
    indexFoundAt: c.person?.case?.foundAt ?? c.now,
    setting: text(v.setting) as Payload['setting'],
    certainty: text(v.certainty) as Payload['certainty'],
    home: text(v.home),
    ...(text(v.firstExposureAt) === '' ? {} : { firstExposureAt: fromFormTime(text(v.firstExposureAt)) }),
    ...(text(v.indexOnsetOn) === '' ? {} : { indexOnsetOn: text(v.indexOnsetOn) }),
  }),
}
