import type { SheetColumn } from '#exchange/sheets/read-sheet.ts'
import { readXlsx } from '#exchange/xlsx/read-xlsx.ts'
import type { IssueView } from '#patrol/contract-reads.ts'
import { saveWorkbook } from '../grid/save-workbook.ts'
import type { Language } from '../i18n/setup.ts'
import { freshId } from '../shared/evidence.ts'
import { placeOfUnit } from './kit-acts.form.ts'
import { ISSUE_WORDS, KIT_WORDS } from './patrol-words.ts'

type Column = 'batch' | 'unit' | 'quantity'
const COLUMNS: readonly SheetColumn<Column>[] = [
  { id: 'batch', names: ['批次', 'batch'] },
  { id: 'unit', names: ['单位岗位', '单位', 'unit', 'post'] },
  { id: 'quantity', names: ['数量', 'quantity'] },
]
const HEADS = {
  zh: ['配发单', '批次', '装备', '单位岗位', '单位', '数量', '实点', '损坏', '状态', '签收数'],
  en: ['issue', 'batch', 'what', 'unit', 'name', 'quantity', 'counted', 'defective', 'status', 'accepted'],
} as const
const NOTE = { zh: '装备配发清单 · 演练数据', en: 'Issues of kit · simulated' } as const

/** The list as it is seen, as a workbook that can be changed and sent back. */
export const exportIssues = (issues: readonly IssueView[], language: Language): Promise<void> =>
  saveWorkbook('patrol-issues', {
    name: NOTE[language],
    notes: [NOTE[language]],
    columns: HEADS[language].map((head) => ({ head })),
    rows: issues.map((row) => [
      row.issue,
      row.batch,
      KIT_WORDS[row.item][language],
      row.unit,
      row.unitWords[language],
      row.quantity,
      row.counted,
      row.defective,
      ISSUE_WORDS[row.status]?.[language] ?? row.status,
      row.accepted,
    ]),
  })

export interface IssueRow {
  readonly issue: string
  readonly batch: string
  readonly unit: string
  readonly place: string
  readonly quantity: number
}
/** Rows to issue, and the numbers of those that lack a batch, a unit or a quantity. */
export async function importIssues(file: File): Promise<{ rows: readonly IssueRow[]; unread: readonly number[] }> {
  const sheet = await readXlsx(new Uint8Array(await file.arrayBuffer()), COLUMNS)
  const rows: IssueRow[] = []
  const unread: number[] = []
  for (const { row, cells } of sheet.rows) {
    const { batch = '', unit = '' } = cells
    const quantity = Number(cells.quantity ?? '')
    if (batch === '' || !unit.includes('.') || !Number.isInteger(quantity) || quantity < 1) unread.push(row)
    else rows.push({ issue: freshId('issue'), batch, unit, place: placeOfUnit(unit), quantity })
  }
  return { rows, unread }
}
