import { FIELDS, LIST_WORDS, type ListName } from '#credit/contract-kinds.ts'
import type { EntryRow } from '#credit/contract-reads.ts'
import type { RowColumns } from '../sheets/read-rows.ts'
import type { XlsxSheet } from '../xlsx/write-xlsx.ts'
import { codeCell, idCell, moneyCell, textCell, wanOf } from './cells.ts'

type Field = (typeof FIELDS)[number]
/** One line of a policy list, as it comes in. */
interface EntryLine {
  readonly entry: string
  readonly list: ListName
  readonly firm: string
  readonly project: string
  readonly field: Field
  readonly demandFen: number
  readonly branch: string
}
const FIELD_WORDS = Object.fromEntries(FIELDS.map((field) => [field, { zh: field, en: field }])) as Readonly<
  Record<Field, { readonly zh: string; readonly en: string }>
>

export const ENTRY_COLUMNS: RowColumns<EntryLine> = {
  entry: idCell('条目', 'line'),
  list: codeCell(LIST_WORDS, '清单', 'list'),
  firm: idCell('企业编号', 'firm'),
  project: textCell('项目', 'project'),
  field: codeCell(FIELD_WORDS, '领域', 'field'),
  demandFen: moneyCell('需求（万元）', 'demand (CNY 10,000)'),
  branch: idCell('对接机构', 'branch'),
}

/** The command that a line becomes. */
export const entryCommands = ({ project, ...line }: EntryLine) => [
  { command: 'list-firm', row: { ...line, project: { zh: project, en: project } } },
]

const NOTES = {
  zh: ['清单对接情况 · 演练数据', '金额单位：万元'],
  en: ['Lists and how far each line has come · simulated records', 'Money in units of CNY 10,000'],
} as const
const HEADS = {
  zh: [
    '条目',
    '清单',
    '企业编号',
    '企业',
    '统一社会信用代码',
    '行业',
    '项目',
    '领域',
    '需求（万元）',
    '对接机构',
    '对接时间',
    '阶段',
    '批准（万元）',
    '签约（万元）',
    '已提（万元）',
    '未提款原因',
  ],
  en: [
    'line',
    'list',
    'firm',
    'name',
    'credit code',
    'industry',
    'project',
    'field',
    'demand (CNY 10,000)',
    'branch',
    'contacted',
    'stage',
    'approved (CNY 10,000)',
    'signed (CNY 10,000)',
    'drawn (CNY 10,000)',
    'why not drawn',
  ],
} as const

/** The situation table: what came in, and how far each line has come. */
export const entrySheet = (rows: readonly EntryRow[], language: 'zh' | 'en'): XlsxSheet => ({
  name: language === 'zh' ? '清单' : 'lists',
  notes: NOTES[language],
  columns: HEADS[language].map((head) => ({ head })),
  rows: rows.map((row) => [
    row.entry,
    LIST_WORDS[row.list as ListName][language],
    row.firm,
    row.firmWords[language],
    row.code,
    row.industry,
    row.project[language],
    row.field,
    wanOf(row.demandFen),
    row.branch,
    row.contactedAt?.slice(0, 10) ?? null,
    row.stage,
    wanOf(row.approvedFen),
    wanOf(row.signedFen),
    wanOf(row.drawnFen),
    row.notDrawn,
  ]),
})
