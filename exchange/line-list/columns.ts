import type { SheetColumn } from '../sheets/read-sheet.ts'

export type CaseColumn =
  | 'person'
  | 'status'
  | 'classification'
  | 'grade'
  | 'foundIn'
  | 'foundInEstimated'
  | 'foundAt'
  | 'reportDate'
  | 'indexCase'
  | 'home'
  | 'homeName'
  | 'facility'
  | 'facilityName'

export type ContactColumn =
  | 'person'
  | 'status'
  | 'category'
  | 'indexCase'
  | 'setting'
  | 'certainty'
  | 'lastExposureAt'
  | 'determinedAt'
  | 'placement'
  | 'home'
  | 'homeName'
  | 'facility'
  | 'facilityName'
  | 'expiresAt'
  | 'releasedAt'

const column = <Id extends string>(id: Id, zh: string, en: string): SheetColumn<Id> => ({ id, names: [zh, en] })

/** In the order in which a line list is written; the first name is the Chinese head, the second the English one. */
export const CASE_COLUMNS: readonly SheetColumn<CaseColumn>[] = [
  column('person', '编号', 'Person'),
  column('status', '状态', 'Status'),
  column('classification', '诊断', 'Classification'),
  column('grade', '分型', 'Grade'),
  column('foundIn', '发现方式', 'Found in'),
  column('foundInEstimated', '发现方式为推算', 'Found in is an estimate'),
  column('foundAt', '发现时间', 'Found at'),
  column('reportDate', '计入日期', 'Report date'),
  column('indexCase', '上线病例', 'Index case'),
  column('home', '住处编码', 'Home code'),
  column('homeName', '住处', 'Home'),
  column('facility', '收治机构编码', 'Facility id'),
  column('facilityName', '收治机构', 'Facility'),
]

export const CONTACT_COLUMNS: readonly SheetColumn<ContactColumn>[] = [
  column('person', '编号', 'Person'),
  column('status', '状态', 'Status'),
  column('category', '类别', 'Category'),
  column('indexCase', '上线病例', 'Index case'),
  column('setting', '接触场景', 'Setting'),
  column('certainty', '把握', 'Certainty'),
  column('lastExposureAt', '末次接触', 'Last exposure'),
  column('determinedAt', '判定时间', 'Determined at'),
  column('placement', '安置方式', 'Placement'),
  column('home', '住处编码', 'Home code'),
  column('homeName', '住处', 'Home'),
  column('facility', '隔离点编码', 'Site id'),
  column('facilityName', '隔离点', 'Site'),
  column('expiresAt', '限制到', 'Ends at'),
  column('releasedAt', '解除时间', 'Released at'),
]
