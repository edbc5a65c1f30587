import { PRODUCT_WORDS, type Product, TAG_WORDS, type Tag } from '#credit/contract-kinds.ts'
import type { LoanRow } from '#credit/contract-reads.ts'
import type { CellRead, RowColumns } from '../sheets/read-rows.ts'
import type { XlsxSheet } from '../xlsx/write-xlsx.ts'
import {
  codeCell,
  dayCell,
  idCell,
  maybeDay,
  maybeId,
  maybeMoney,
  moneyCell,
  percentOf,
  rateCell,
  readCode,
  wanOf,
  wholeCell,
} from './cells.ts'

/** One loan of the books with what has been drawn of it: a line of the sheet. */
interface LoanLine {
  readonly loan: string
  readonly firm: string
  readonly homeBranch: string
  readonly entry: string | null
  readonly product: Product
  readonly tags: readonly Tag[]
  readonly termMonths: number
  readonly amountFen: number
  readonly approvedFen: number | null
  readonly signedFen: number | null
  readonly rateBp: number
  readonly referenceBp: number
  readonly appliedOn: string
  readonly approvedOn: string | null
  readonly signedOn: string | null
  readonly drawnFen: number | null
  readonly paidOn: string | null
}

function readTags(text: string | undefined): CellRead<readonly Tag[]> {
  const tags: Tag[] = []
  for (const part of (text ?? '').split(/[、,，;；]/).filter((one) => one.trim() !== '')) {
    const read = readCode(TAG_WORDS, part)
    if (!('value' in read)) return read
    tags.push(read.value)
  }
  return { value: tags }
}

export const LOAN_COLUMNS: RowColumns<LoanLine> = {
  loan: idCell('贷款编号', 'loan'),
  firm: idCell('企业编号', 'firm'),
  homeBranch: idCell('经办行', 'home branch'),
  entry: maybeId('清单条目', 'line'),
  product: codeCell(PRODUCT_WORDS, '品种', 'product'),
  tags: { names: ['标签', 'tags'], read: readTags },
  termMonths: wholeCell('期限（月）', 'months'),
  amountFen: moneyCell('申请（万元）', 'asked for (CNY 10,000)'),
  approvedFen: maybeMoney('批准（万元）', 'approved (CNY 10,000)'),
  signedFen: maybeMoney('签约（万元）', 'signed (CNY 10,000)'),
  rateBp: rateCell('合同利率（%）', 'rate (%)'),
  referenceBp: rateCell('参考利率（%）', 'reference (%)'),
  appliedOn: dayCell('申请日', 'applied'),
  approvedOn: maybeDay('审批日', 'approved on'),
  signedOn: maybeDay('签约日', 'signed on'),
  drawnFen: maybeMoney('提款（万元）', 'drawn (CNY 10,000)'),
  paidOn: maybeDay('放款日', 'paid'),
}

/** The loan, and the draw behind it where money was paid. */
export function loanCommands({ drawnFen, paidOn, ...loan }: LoanLine) {
  const recorded = { command: 'record-loan', row: loan }
  if (drawnFen === null || drawnFen === 0 || paidOn === null) return [recorded]
  const { loan: id, homeBranch } = loan
  return [
    recorded,
    { command: 'record-draw', row: { loan: id, homeBranch, draw: `${id}-1`, amountFen: drawnFen, paidOn } },
  ]
}

const NOTES = {
  zh: ['贷款台账 · 演练数据', '金额单位：万元；标签有重叠，不得相加'],
  en: ['Loans of the books · simulated records', 'Money in units of CNY 10,000; tags overlap and are never added up'],
} as const

/** The books as a workbook, in the very columns that are read again. */
export const loanSheet = (rows: readonly LoanRow[], language: 'zh' | 'en'): XlsxSheet => ({
  name: language === 'zh' ? '贷款' : 'loans',
  notes: NOTES[language],
  columns: Object.values(LOAN_COLUMNS).map(({ names }) => ({ head: names[language === 'zh' ? 0 : 1] ?? names[0] })),
  rows: rows.map((row) => [
    row.loan,
    row.firm,
    row.homeBranch,
    row.entry,
    PRODUCT_WORDS[row.product as Product][language],
    row.tags.map((tag) => TAG_WORDS[tag as Tag][language]).join('、'),
    row.termMonths,
    wanOf(row.amountFen),
    wanOf(row.approvedFen),
    wanOf(row.signedFen),
    percentOf(row.rateBp),
    percentOf(row.referenceBp),
    row.appliedOn,
    row.approvedOn,
    row.signedOn,
    row.drawnFen === 0 ? null : wanOf(row.drawnFen),
    row.paidOn,
  ]),
})
