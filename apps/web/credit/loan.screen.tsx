import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import type { LoanFile } from '#credit/contract-reads.ts'
import { Moment } from '../shared/due.tsx'
import { Loaded } from '../shared/loaded.tsx'
import { useMe, useRead } from '../shared/queries.ts'
import { fullTime } from '../shared/times.ts'
import { useLanguage, useWords } from '../shared/words.ts'
import { CreditPage } from './credit-page.tsx'
import { codeWords, SAY, stepWords } from './credit-words.ts'
import { money, percentOf } from './money-text.ts'
import { Table } from './table.tsx'

/** One loan as a file: who did what on what evidence, what was lent, what was left for later. It prints as the evidence pack. */
export function LoanScreen() {
  const { loan = '' } = useParams({ strict: false })
  const words = useWords()
  const guest = useMe().data?.guest ?? true
  const file = useRead<LoanFile>('duties', `/api/credit/loans/${loan}`, {}, { enabled: !guest && loan !== '' })
  return (
    <CreditPage title={SAY.loan} acts={<Button onClick={() => window.print()}>{words(SAY.print)}</Button>}>
      <Loaded query={file}>{(data) => <Pack file={data} />}</Loaded>
    </CreditPage>
  )
}

function Pack({ file }: { file: LoanFile }) {
  const words = useWords()
  const { loan, at } = file
  return (
    <article className="print-sheet" data-testid="evidence-pack">
      <h2>
        {words(SAY.evidencePack)} <span className="num">{loan.loan}</span>
      </h2>
      <p className="flat">
        <strong>{words(SAY.simulated)}</strong> · {fullTime(at)}
      </p>
      <Facts file={file} />
      <Steps file={file} />
      <Delegations file={file} />
      <Draws file={file} />
    </article>
  )
}

function Facts({ file: { loan, yearlySavingFen } }: { file: LoanFile }) {
  const words = useWords()
  const language = useLanguage()
  const facts = [
    [SAY.firm, words(loan.firmWords)],
    [SAY.homeBranch, words(loan.homeWords)],
    [
      SAY.asked,
      `${money(loan.amountFen, language)} · ${loan.appliedAt === null ? loan.appliedOn : fullTime(loan.appliedAt)}`,
    ],
    [SAY.approved, money(loan.approvedFen, language)],
    [SAY.rate, `${percentOf(loan.rateBp)} (${words(SAY.lpr)} ${percentOf(loan.referenceBp)})`],
    [SAY.yearlySaving, money(yearlySavingFen, language)],
    [
      SAY.paid,
      loan.paidAt === null ? (loan.paidOn ?? '—') : `${money(loan.drawnFen, language)} · ${fullTime(loan.paidAt)}`,
    ],
    [SAY.tag, loan.tags.map((tag) => words(codeWords(tag))).join('、')],
  ] as const
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label.en}>
          <dt>{words(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Steps({ file: { steps } }: { file: LoanFile }) {
  const words = useWords()
  if (steps.length === 0) return null
  return (
    <>
      <h3>{words(SAY.separation)}</h3>
      <Table
        label={SAY.step}
        rows={steps}
        keyOf={({ step }) => step}
        columns={[
          { head: SAY.step, cell: (row) => `${row.number}. ${words(stepWords(row.step))}` },
          { head: SAY.status, cell: (row) => words(codeWords(row.status)) },
          {
            head: SAY.who,
            cell: (row) =>
              `${row.postWords === null ? row.post : words(row.postWords)}${row.delegated ? ` (${words(SAY.delegated)})` : ''}`,
          },
          { head: SAY.at, cell: (row) => (row.doneAt === null ? '' : <Moment at={row.madeGoodAt ?? row.doneAt} />) },
          { head: SAY.evidence, cell: (row) => row.evidence.map(({ ref }) => ref).join(' ') },
        ]}
      />
    </>
  )
}

function Delegations({ file: { delegations } }: { file: LoanFile }) {
  const words = useWords()
  const language = useLanguage()
  if (delegations.length === 0) return null
  return (
    <>
      <h3>{words(SAY.history)}</h3>
      <Table
        label={SAY.history}
        rows={delegations}
        keyOf={({ number }) => String(number)}
        columns={[
          { head: SAY.step, cell: (row) => words(stepWords(row.step)) },
          { head: SAY.lend, cell: (row) => (row.toWords === null ? row.toPost : words(row.toWords)) },
          { head: SAY.limit, num: true, cell: (row) => money(row.limitFen, language) },
          { head: SAY.at, cell: (row) => <Moment at={row.lentAt} /> },
          { head: SAY.until, cell: (row) => <Moment at={row.expiresAt} /> },
          { head: SAY.ended, cell: (row) => words(codeWords(row.endReason)) },
        ]}
      />
    </>
  )
}

function Draws({ file: { draws } }: { file: LoanFile }) {
  const words = useWords()
  const language = useLanguage()
  if (draws.length === 0) return null
  return (
    <>
      <h3>{words(SAY.draws)}</h3>
      <Table
        label={SAY.draws}
        rows={draws}
        keyOf={({ draw }) => draw}
        columns={[
          { head: SAY.draws, cell: (row) => row.draw },
          { head: SAY.amount, num: true, cell: (row) => money(row.amountFen, language) },
          { head: SAY.rate, num: true, cell: (row) => percentOf(row.rateBp) },
          { head: SAY.paid, cell: (row) => row.paidOn },
        ]}
      />
    </>
  )
}
