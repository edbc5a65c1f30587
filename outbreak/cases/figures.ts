import type { Count } from '#kernel/ledger/table.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { countingDay } from '../counting-zone.ts'
import type { FigureWords } from '../figure-words.ts'
import type { CaseRecord, CaseState } from './state.ts'

const SETTING = 'where found (foundIn)'

/** Counted to the place of the home. A revoked case counts nowhere. */
export const CASES_FIGURES = {
  'new-infections': {
    zh: '新增感染者',
    en: 'new infections',
    unit: 'persons',
    part: SETTING,
    definition: {
      zh: '当日定性的感染者（按报告日），每人只计一次：新增确诊 − 转归确诊 + 新增无症状。',
      en: 'persons classified, by report date, each once: new confirmed − converted + new asymptomatic',
    },
  },
  'new-confirmed': {
    zh: '新增确诊病例',
    en: 'new confirmed cases',
    unit: 'persons',
    part: '',
    definition: {
      zh: '当日定性为确诊的，加上当日由无症状转为确诊的。',
      en: 'classified as confirmed on the day, and converted from asymptomatic on the day',
    },
  },
  'new-asymptomatic': {
    zh: '新增无症状感染者',
    en: 'new asymptomatic infections',
    unit: 'persons',
    part: '',
    definition: { zh: '当日定性为无症状的。', en: 'classified as asymptomatic on the day' },
  },
  converted: {
    zh: '转归确诊',
    en: 'converted to confirmed',
    unit: 'persons',
    part: '',
    definition: {
      zh: '当日由无症状转为确诊的；计入新增确诊，不计为新感染者。',
      en: 'asymptomatic infections that became confirmed on the day; among new confirmed, never new persons',
    },
  },
  found: {
    zh: '发现阳性',
    en: 'positives found',
    unit: 'persons',
    part: SETTING,
    definition: {
      zh: '首次阳性结果计入的日子（20 时后发现的仍计当日）；早于定性。',
      en: 'by the day the first positive result is counted to, late evening included; precedes classification',
    },
  },
  admitted: {
    zh: '收治入院',
    en: 'admitted',
    unit: 'persons',
    part: '',
    definition: {
      zh: '当日首次收治的患者；转院不再计。',
      en: 'patients first admitted on the day; a move between facilities is not counted',
    },
  },
  discharged: {
    zh: '出院（舱）',
    en: 'discharged',
    unit: 'persons',
    part: 'confirmed (cured), asymptomatic (released), unclassified',
    definition: {
      zh: '当日出院（舱）回家的；转往其他机构不计。',
      en: 'left care for home on the day; moves to another facility are not counted',
    },
  },
} as const satisfies Record<string, FigureWords>
type Figure = keyof typeof CASES_FIGURES

/** What the person counts as in the stocks: a converted infection is a confirmed case. */
export const countsAs = (record: CaseRecord): 'confirmed' | 'asymptomatic' | 'unclassified' =>
  record.converted === null ? (record.classified?.as ?? 'unclassified') : 'confirmed'

export function caseCounts(state: CaseState): readonly Count[] {
  if (state.status === 'none' || state.status === 'revoked') return []
  const { record } = state
  const { home: place, foundIn, classified, converted, admitted, discharged } = record
  const counts: Count[] = []
  const count = (figure: Figure, date: LocalDate, part = '') => counts.push({ figure, place, date, part, n: 1 })
  count('found', record.countedDate, foundIn)
  if (classified !== null) {
    count('new-infections', classified.reportDate, foundIn)
    count(classified.as === 'confirmed' ? 'new-confirmed' : 'new-asymptomatic', classified.reportDate)
  }
  if (converted !== null) {
    count('converted', converted.reportDate)
    count('new-confirmed', converted.reportDate)
  }
  if (admitted !== null) count('admitted', countingDay(admitted.at))
  if (discharged !== null) count('discharged', countingDay(discharged.at), countsAs(record))
  return counts
}
