import type { LeadRow } from '#credit/contract-reads.ts'
import { type Act, orNull, text } from '../shared/act.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Due } from '../shared/due.tsx'
import { Loaded } from '../shared/loaded.tsx'
import { useMe, useNow, useRead } from '../shared/queries.ts'
import { useWords } from '../shared/words.ts'
import { LoanLink } from './credit.screen.tsx'
import { CreditPage } from './credit-page.tsx'
import { codeWords, SAY } from './credit-words.ts'
import { Table } from './table.tsx'

const closeLead = ({ lead, branch, suppliers }: LeadRow): Act => ({
  command: 'close-lead',
  words: SAY.answer,
  fields: () => [
    {
      name: 'outcome',
      words: SAY.answer,
      kind: 'choice',
      required: true,
      choices: ['applied', 'no-need', 'not-eligible', 'no-such-supplier'].map((value) => ({
        value,
        words: codeWords(value),
      })),
    },
    {
      name: 'firm',
      words: SAY.firm,
      kind: 'choice',
      choices: suppliers.map(({ firm, words }) => ({ value: firm, words })),
    },
    { name: 'loan', words: { zh: '贷款编号（已申请时填写）', en: 'Loan (when applied)' }, kind: 'text' },
  ],
  payload: (v) => ({ lead, branch, outcome: text(v.outcome), firm: orNull(v.firm), loan: orNull(v.loan) }),
})

/** What zones report short, as an offer to whoever supplies it. No person is in it. */
export function LeadsScreen() {
  const words = useWords()
  const now = useNow()
  const context = useActContext()
  const guest = useMe().data?.guest ?? true
  const leads = useRead<LeadRow[]>('duties', '/api/credit/leads', {}, { enabled: !guest })
  return (
    <CreditPage title={SAY.leads}>
      <Loaded query={leads}>
        {(rows) => (
          <section className="panel">
            <Table
              label={SAY.leads}
              rows={rows}
              keyOf={({ lead }) => lead}
              columns={[
                { head: SAY.reported, cell: (row) => words(row.reportedWords) },
                { head: SAY.shortage, cell: (row) => words(codeWords(row.shortage)) },
                { head: SAY.suppliers, cell: (row) => row.suppliers.map((one) => words(one.words)).join('、') },
                {
                  head: SAY.due,
                  cell: (row) => (row.status === 'open' ? <Due at={row.dueAt} now={now} /> : ''),
                },
                {
                  head: SAY.status,
                  cell: (row) => words(codeWords(row.outcome ?? row.status)),
                },
                { head: SAY.loan, cell: (row) => (row.loan === null ? '' : <LoanLink loan={row.loan} />) },
                {
                  head: SAY.answer,
                  cell: (row) =>
                    row.status === 'open' ? <ActButton act={closeLead(row)} context={context} primary /> : '',
                },
              ]}
            />
          </section>
        )}
      </Loaded>
    </CreditPage>
  )
}
