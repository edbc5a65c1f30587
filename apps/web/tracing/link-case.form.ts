import type { z } from 'zod'
import type { LinkCase } from '#outbreak/tracing/contract.ts'
import { CERTAINTY_CHOICES } from '../people/choices.ts'
import { type Act, personOf, text } from '../shared/act.ts'
import { SOURCE_KIND_CHOICES } from './choices.ts'

type Payload = Omit<z.input<typeof LinkCase>, 'occurredAt'>

export const linkCase: Act = {
  command: 'link-case',
  words: { zh: '关联来源', en: 'Link to its source' },
  fields: () => [
    { name: 'kind', words: { zh: '来源是', en: 'The source is' }, kind: 'choice', choices: SOURCE_KIND_CHOICES },
    { name: 'indexCase', words: { zh: '指标病例编号', en: 'Index case' }, kind: 'scan' },
    { name: 'ref', words: { zh: '接触关系或聚集性疫情编号', en: 'Id of the exposure or the cluster' }, kind: 'scan' },
    {
      name: 'certainty',
      words: { zh: '把握', en: 'Certainty' },
      kind: 'choice',
      choices: CERTAINTY_CHOICES,
      required: true,
    },
  ],
  initial: () => ({ kind: 'case', certainty: 'medium' }),
  payload: (v, c): Payload => ({
    person: personOf(c),
    source:
      text(v.kind) === 'cluster'
        ? { kind: 'cluster', cluster: text(v.ref) }
        : text(v.kind) === 'exposure'
          ? { kind: 'exposure', exposure: text(v.ref), indexCase: text(v.indexCase) }
          : { kind: 'case', indexCase: text(v.indexCase) },
    certainty: text(v.certainty) as Payload['certainty'],
  }),
}
