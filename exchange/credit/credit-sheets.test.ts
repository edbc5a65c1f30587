import { expect, test } from 'vitest'
import { CREDIT_COMMANDS } from '#credit/contract.ts'
import type { LoanRow } from '#credit/contract-reads.ts'
import { columnsOf, readRows } from '../sheets/read-rows.ts'
import { readXlsx } from '../xlsx/read-xlsx.ts'
import { writeXlsx } from '../xlsx/write-xlsx.ts'
import { ENTRY_COLUMNS, entryCommands } from './entry-sheet.ts'
import { LOAN_COLUMNS, loanCommands, loanSheet } from './loan-sheet.ts'

const LOAN: LoanRow = {
  ...{ loan: 'ld-2022-001', firm: 'firm-dairy-1', firmWords: { zh: '甲', en: 'A' }, entry: null },
  ...{ homeBranch: 'bank-1501', homeWords: { zh: '乙', en: 'B' }, leadBranch: null, product: 'working-capital' },
  ...{ tags: ['manufacturing', 'dairy'], channel: 'ordinary', status: 'recorded', followed: false, termMonths: 12 },
  ...{ amountFen: 12_345_000_000, approvedFen: 12_345_000_000, signedFen: 12_345_000_000, drawnFen: 12_345_000_000 },
  ...{ rateBp: 345, referenceBp: 365, appliedOn: '2022-03-01', approvedOn: '2022-03-03', signedOn: '2022-03-04' },
  ...{ paidOn: '2022-03-05', appliedAt: null, payDueAt: null, paidAt: null, nextStep: null, nextHolder: null },
  ...{ nextWords: null, nextDueAt: null, waivedOpen: 0, fileAway: false },
}

test.each(['zh', 'en'] as const)(
  'the books go out in %s and come in again as the same loan and draw',
  async (language) => {
    const file = await writeXlsx(loanSheet([LOAN], language))
    const sheet = await readXlsx(file, columnsOf(LOAN_COLUMNS))
    const read = readRows(sheet.rows, LOAN_COLUMNS)
    expect(read.bad).toEqual([])
    const commands = read.rows.flatMap(({ value }) => loanCommands(value))
    expect(commands.map(({ command }) => command)).toEqual(['record-loan', 'record-draw'])
    const occurredAt = '2022-11-13T20:00:00+08:00'
    for (const { command, row } of commands)
      expect(CREDIT_COMMANDS[command as 'record-loan'].schema.safeParse({ ...row, occurredAt }).success).toBe(true)
    expect(commands[0]?.row).toMatchObject({ loan: LOAN.loan, tags: LOAN.tags, amountFen: LOAN.amountFen, rateBp: 345 })
  },
)

test('a line of a list is read, and a cell that cannot be says what to do', () => {
  const cells = {
    entry: 'entry-200',
    list: '制造业中长期贷款清单',
    firm: 'firm-1',
    project: '技改',
    field: 'manufacturing',
  }
  const good = { row: 4, cells: { ...cells, demandFen: '12,000', branch: 'bank-1501' } }
  const bad = { row: 5, cells: { ...cells, demandFen: '很多', branch: 'bank-1501' } }
  const read = readRows([good, bad], ENTRY_COLUMNS)
  const [line] = read.rows.flatMap(({ value }) => entryCommands(value))
  expect(line?.row).toMatchObject({ demandFen: 12_000_000_000, project: { zh: '技改', en: '技改' } })
  expect(read.bad).toMatchObject([{ row: 5, problems: [{ column: '需求（万元）' }] }])
})
