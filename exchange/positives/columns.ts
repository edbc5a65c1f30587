import type { FoundIn } from '#outbreak/cases/events.ts'
import type { SheetColumn } from '../sheets/read-sheet.ts'

export type PositiveColumn =
  | 'name'
  | 'idNumber'
  | 'phone'
  | 'address'
  | 'foundIn'
  | 'place'
  | 'laboratory'
  | 'tube'
  | 'resultAt'
  | 'ct'

/** In the order in which a sheet without a header is read. */
export const POSITIVE_COLUMNS: readonly SheetColumn<PositiveColumn>[] = [
  { id: 'name', names: ['姓名', 'name'] },
  { id: 'idNumber', names: ['身份证号', '身份证号码', '证件号码', 'ID number', 'idNumber'] },
  { id: 'phone', names: ['联系电话', '电话', '手机号', 'phone'] },
  { id: 'address', names: ['现住址', '住址', '地址', 'address', 'home'] },
  { id: 'foundIn', names: ['发现方式', '发现途径', '检出方式', 'found in', 'foundIn'] },
  { id: 'laboratory', names: ['检测机构', '实验室', 'laboratory', 'lab'] },
  { id: 'resultAt', names: ['结果时间', '出结果时间', '报告时间', 'result at', 'resultAt'] },
  { id: 'tube', names: ['试管号', '管号', '样本编号', 'tube'] },
  { id: 'ct', names: ['ct', 'ct值', 'N基因ct'] },
  { id: 'place', names: ['采样地点', '采样点', 'place'] },
]

/** What offices write for where a positive was found; the ids themselves are taken too. */
export const FOUND_IN_WORDS: Readonly<Record<string, FoundIn>> = {
  集中隔离: 'facilityQuarantine',
  集中隔离点: 'facilityQuarantine',
  隔离点: 'facilityQuarantine',
  居家隔离: 'homeQuarantine',
  高风险区: 'highRiskZone',
  高风险区检出: 'highRiskZone',
  闭环: 'closedLoop',
  闭环管理: 'closedLoop',
  低风险区筛查: 'lowRiskScreening',
  社会面筛查: 'lowRiskScreening',
  社会面: 'lowRiskScreening',
  就诊: 'clinicVisit',
  主动就诊: 'clinicVisit',
  自报: 'selfReport',
  抗原自报: 'selfReport',
}
