import type { Count } from '#kernel/ledger/table.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { countingDay } from '../counting-zone.ts'
import type { FigureWords } from '../figure-words.ts'
import type { CaseRecord, CaseState } from './state.ts'
import { STOCK_FIGURES, stockFlows } from './stocks.ts'

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
  suspected: {
    zh: '上报疑似',
    en: 'suspected cases reported',
    unit: 'persons',
    part: '',
    definition: {
      zh: '当日上报的疑似病例，后来转阳的仍计；排除（撤销）的不计。',
      en: 'suspicions reported on the day, those that turned positive later included; ruled out ones are not counted',
    },
  },
  'reported-cases': {
    zh: '直报病例',
    en: 'cases reported directly',
    unit: 'persons',
    part: 'in time, late',
    definition: {
      zh: '按发现之日计；本平台的记录即直报，超过方案时限（2 小时）才记录的为迟报。',
      en: "by the day of finding; the record itself is the direct report, late when recorded after the pack's limit (2 h)",
    },
  },
  deaths: {
    zh: '死亡',
    en: 'deaths',
    unit: 'persons',
    part: 'of this disease, of another cause',
    definition: { zh: '当日登记死亡的病例。', en: 'cases who died on the day' },
  },
  'positive-again': {
    zh: '复阳',
    en: 'positive again after release',
    unit: 'persons',
    part: '',
    definition: {
      zh: '居家监测中再次达到阳性标准而返回机构的；不计为新感染者，不计入现有数。',
      en: 'infectious again during monitoring at home and taken back; no new infection, in no stock',
    },
  },
  ...STOCK_FIGURES,
} as const satisfies Record<string, FigureWords>
type Figure = keyof typeof CASES_FIGURES

/** What the person counts as in the stocks: a converted infection is a confirmed case. */
export const countsAs = (record: CaseRecord): 'confirmed' | 'asymptomatic' | 'unclassified' =>
  record.converted === null ? (record.classified?.as ?? 'unclassified') : 'confirmed'

const one = (figure: Figure, place: PlaceCode, date: LocalDate, part = ''): Count => ({
  figure,
  place,
  date,
  part,
  n: 1,
})

const suspectedCount = ({ home, care: { suspected } }: CaseRecord): readonly Count[] =>
  suspected === null ? [] : [one('suspected', home, countingDay(suspected.at))]

function careCounts({ home, found, care }: CaseRecord): readonly Count[] {
  const { reportDueAt, deceased, again } = care
  return [
    ...(reportDueAt === null
      ? []
      : [one('reported-cases', home, countingDay(found.at), found.recordedAt <= reportDueAt ? 'in-time' : 'late')]),
    ...(deceased === null ? [] : [one('deaths', home, countingDay(deceased.at), deceased.cause)]),
    ...(again === null ? [] : [one('positive-again', home, countingDay(again.at))]),
  ]
}

const stockCounts = (record: CaseRecord): readonly Count[] =>
  stockFlows(record).map(({ stock, part, date, n }) => ({ figure: stock, place: record.home, date, part, n }))

export function caseCounts(state: CaseState): readonly Count[] {
  if (state.status === 'none' || state.status === 'revoked') return []
  const { record } = state
  if (state.status === 'suspected') return suspectedCount(record)
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
  return [...counts, ...suspectedCount(record), ...careCounts(record), ...stockCounts(record)]
}
