import type { z } from 'zod'
import type { ReportSuspect } from '#outbreak/cases/care-contract.ts'
import { type Act, orNull, text } from '../../shared/act.ts'

type Payload = Omit<z.input<typeof ReportSuspect>, 'occurredAt'>

export const reportSuspect: Act = {
  command: 'report-suspect',
  words: { zh: '上报疑似', en: 'Report a suspect' },
  fields: () => [
    {
      name: 'person',
      words: { zh: '人员编号', en: 'Person id' },
      kind: 'scan',
      required: true,
      help: { zh: '用编号，不写姓名', en: 'an id, never a name' },
    },
    { name: 'home', words: { zh: '住处楼栋编码', en: 'Home building' }, kind: 'place', required: true },
    {
      name: 'criteria',
      words: { zh: '依据', en: 'Criteria' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'exposure-and-clinical', words: { zh: '流行病学史与临床表现', en: 'exposure and clinical picture' } },
        { value: 'clinical-and-antibody', words: { zh: '临床表现与抗体', en: 'clinical picture and antibodies' } },
      ],
    },
    { name: 'onsetOn', words: { zh: '发病日（年-月-日）', en: 'Onset (YYYY-MM-DD)' }, kind: 'text' },
    { name: 'indexCase', words: { zh: '上线病例', en: 'Index case' }, kind: 'text' },
  ],
  initial: () => ({ criteria: 'exposure-and-clinical' }),
  payload: (v): Payload => ({
    person: text(v.person),
    home: text(v.home),
    place: text(v.home).slice(0, 12),
    criteria: text(v.criteria) as NonNullable<Payload['criteria']>,
    onsetOn: orNull(v.onsetOn),
    indexCase: orNull(v.indexCase),
  }),
}
