import { type ActContext, type Field, orNull, text, type Value, type Values } from '../../shared/act.ts'

export const KIND: Field = {
  name: 'kind',
  words: { zh: '检测方法', en: 'Kind of test' },
  kind: 'choice',
  required: true,
  choices: [
    { value: 'nucleic-acid', words: { zh: '核酸', en: 'nucleic acid' } },
    { value: 'pcr', words: { zh: 'PCR', en: 'PCR' } },
    { value: 'antigen', words: { zh: '抗原', en: 'antigen' } },
  ],
}
export const RESULT: Field = {
  name: 'result',
  words: { zh: '结果', en: 'Result' },
  kind: 'choice',
  required: true,
  choices: [
    { value: 'negative', words: { zh: '阴性', en: 'negative' } },
    { value: 'positive', words: { zh: '阳性', en: 'positive' } },
  ],
}
export const CT: Field = {
  name: 'ct',
  words: { zh: 'Ct 值（取各基因最低）', en: 'Ct (the lowest of the genes)' },
  kind: 'text',
  help: { zh: '没有读数就空着', en: 'leave empty when none was read' },
}
export const ctOf = (value: Value): number | null => (orNull(value) === null ? null : Number(text(value)))

export type Kind = 'nucleic-acid' | 'pcr' | 'antigen'
export type Outcome = 'negative' | 'positive'
export const specimenOf = (v: Values) => ({
  kind: text(v.kind) as Kind,
  result: text(v.result) as Outcome,
  ct: ctOf(v.ct),
})
export const FIRST: Values = { kind: 'nucleic-acid', result: 'negative' }

const HOLDING = ['bedAssigned', 'onTheWay', 'admitted']
/** Beds the person holds by the record on the screen; the act frees them all. */
export const bedsOf = (c: ActContext) => ({
  facility: HOLDING.includes(c.person?.case?.status ?? '') ? (c.person?.case?.facility ?? null) : null,
  reserved: c.person?.care?.next?.facility ?? null,
})
/** The facility the patient lies in, if in one. */
export const wardOf = (c: ActContext): string | null =>
  c.person?.case?.status === 'admitted' ? c.person.case.facility : null
