import type { PositiveColumn } from './columns.ts'

/** What may be wrong with a cell, and what to do, in both languages. */
export const PROBLEM_WORDS = {
  missing: { zh: '未填写。请补填。', en: 'is empty. Fill it in.' },
  'phone-shape': {
    zh: '不是 11 位手机号。请改正，或留空。',
    en: 'is no phone number of 11 digits. Correct it or leave it empty.',
  },
  'id-number-wrong': {
    zh: '身份证号位数、出生日期或校验码不对。请与证件核对。',
    en: 'has a wrong length, birthday or check digit. Compare it with the document.',
  },
  'address-no-compound': {
    zh: '找不到这个小区。请写已登记的小区名，或直接写楼栋编码。',
    en: 'names no known compound. Write a registered compound, or the building code itself.',
  },
  'address-no-building': {
    zh: '没有楼号。请写到“N号楼”，能写到单元更好。',
    en: 'has no building. Write it to the building, such as “5号楼”; the unit helps.',
  },
  'address-several': {
    zh: '有几个小区同名：{said}。请改写楼栋编码。',
    en: 'fits several compounds: {said}. Write the building code instead.',
  },
  'found-in-unknown': {
    zh: '“{said}”不是已知的发现方式。请写：集中隔离、居家隔离、高风险区、闭环、低风险区筛查、就诊、自报。',
    en: '“{said}” is no known setting. Write one of: facilityQuarantine, homeQuarantine, highRiskZone, closedLoop, lowRiskScreening, clinicVisit, selfReport.',
  },
  'place-shape': {
    zh: '不是地点编码。请改正，或留空按住址所在社区计。',
    en: 'is no place code. Correct it, or leave it empty for the community of the address.',
  },
  'tube-shape': {
    zh: '试管号只能有字母、数字、- 和 _，最多 64 个。',
    en: 'may hold letters, digits, - and _ only, 64 at most.',
  },
  'ct-range': { zh: 'Ct 应是 0 到 50 的数。', en: 'is no number from 0 to 50.' },
  'time-shape': {
    zh: '时间写法不对。请写成 2022-11-13 08:30（年份四位）。',
    en: 'is no time. Write it as 2022-11-13 08:30, the year with four digits.',
  },
  'same-person': {
    zh: '与第 {said} 行是同一人。请删去一行。',
    en: 'is the person of row {said}. Remove one of the two.',
  },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>
export type ProblemCode = keyof typeof PROBLEM_WORDS

export interface CellProblem {
  readonly field: PositiveColumn
  readonly code: ProblemCode
  readonly words: { readonly zh: string; readonly en: string }
}
