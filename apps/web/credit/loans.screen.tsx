import type { LoanRow } from '#credit/contract-reads.ts'
import { LOAN_COLUMNS, loanCommands, loanSheet } from '#exchange/credit/loan-sheet.ts'
import { Loaded } from '../shared/loaded.tsx'
import { useMe, useRead } from '../shared/queries.ts'
import { RowCount } from '../shared/row-count.tsx'
import { useLanguage, useWords } from '../shared/words.ts'
import { LoanLink } from './credit.screen.tsx'
import { CreditPage } from './credit-page.tsx'
import { codeWords, SAY, stepWords } from './credit-words.ts'
import { money, percentOf } from './money-text.ts'
import { SheetTools } from './sheet-tools.tsx'
import { Table } from './table.tsx'

const SHOWN = 200

/** Every loan, those followed step by step first; the books go out and come in as a workbook. */
export function LoansScreen() {
  const guest = useMe().data?.guest ?? true
  const language = useLanguage()
  const loans = useRead<LoanRow[]>('duties', '/api/credit/loans', {}, { enabled: !guest })
  return (
    <CreditPage
      title={SAY.loans}
      acts={
        <SheetTools
          name={`credit-loans-${language}`}
          columns={LOAN_COLUMNS}
          write={() => loanSheet(loans.data ?? [], language)}
          read={loanCommands}
        />
      }
    >
      <Loaded query={loans}>{(rows) => <LoanTable rows={rows} />}</Loaded>
    </CreditPage>
  )
}

function LoanTable({ rows }: { rows: readonly LoanRow[] }) {
  const words = useWords()
  const language = useLanguage()
  return (
    <section className="panel">
      <RowCount shown={Math.min(rows.length, SHOWN)} asked={rows.length} />
      <Table
        label={SAY.loans}
        rows={rows.slice(0, SHOWN)}
        keyOf={({ loan }) => loan}
        columns={[
          { head: SAY.loan, cell: (row) => <LoanLink loan={row.loan} /> },
          { head: SAY.firm, cell: (row) => words(row.firmWords) },
          { head: SAY.homeBranch, cell: (row) => words(row.homeWords) },
          { head: SAY.asked, num: true, cell: (row) => money(row.amountFen, language) },
          { head: SAY.paid, num: true, cell: (row) => (row.drawnFen === 0 ? '' : money(row.drawnFen, language)) },
          { head: SAY.rate, num: true, cell: (row) => percentOf(row.rateBp) },
          { head: SAY.tag, cell: (row) => row.tags.map((tag) => words(codeWords(tag))).join('、') },
          {
            head: SAY.status,
            cell: (row) => (row.nextStep === null ? words(codeWords(row.status)) : words(stepWords(row.nextStep))),
          },
        ]}
      />
    </section>
  )
}
