import type { BranchRow, Candidate, DelegationPage, DelegationRow, LoanRow } from '#credit/contract-reads.ts'
import { STEPS, type Step } from '#credit/contract-steps.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Due, Moment } from '../shared/due.tsx'
import { Loaded } from '../shared/loaded.tsx'
import { useMe, useRead } from '../shared/queries.ts'
import { useLanguage, useWords } from '../shared/words.ts'
import { LoanLink } from './credit.screen.tsx'
import { CreditPage } from './credit-page.tsx'
import { codeWords, SAY, stepWords } from './credit-words.ts'
import { declareEmpty, declareStaffed, delegateStep, endDelegation } from './loan-acts.form.ts'
import { money } from './money-text.ts'
import { Table } from './table.tsx'

/** Which branch can act, and for one that cannot: each of its steps, lent one by one, to whom, how far, until when. */
export function DelegationScreen() {
  const guest = useMe().data?.guest ?? true
  const page = useRead<DelegationPage>('duties', '/api/credit/delegations', {}, { enabled: !guest })
  const loans = useRead<LoanRow[]>('duties', '/api/credit/loans', { followed: 'yes' }, { enabled: !guest })
  return (
    <CreditPage title={SAY.delegation}>
      <Loaded query={page}>
        {(data) => (
          <>
            <BranchPanel rows={data.branches} />
            <Loaded query={loans}>{(rows) => <EmptyLoans loans={rows} page={data} />}</Loaded>
            <History rows={data.delegations} now={data.at} />
          </>
        )}
      </Loaded>
    </CreditPage>
  )
}

function BranchPanel({ rows }: { rows: readonly BranchRow[] }) {
  const words = useWords()
  const context = useActContext()
  const isLead = (context.post ?? '').endsWith('.lead')
  return (
    <section className="panel" aria-labelledby="branches">
      <h2 id="branches">{words(SAY.branches)}</h2>
      <Table
        label={SAY.branches}
        rows={rows}
        keyOf={({ branch }) => branch}
        columns={[
          { head: SAY.branch, cell: (row) => words(row.words) },
          {
            head: SAY.status,
            cell: (row) => (row.status === 'empty' ? `■ ${words(SAY.empty)}` : `● ${words(SAY.staffed)}`),
          },
          { head: SAY.backAt, cell: (row) => (row.expectedBackAt === null ? '' : <Moment at={row.expectedBackAt} />) },
          {
            head: SAY.answer,
            cell: (row) =>
              isLead ? (
                <ActButton
                  act={row.status === 'empty' ? declareStaffed(row.branch) : declareEmpty(row.branch)}
                  context={context}
                />
              ) : (
                ''
              ),
          },
        ]}
      />
    </section>
  )
}

function EmptyLoans({ loans, page }: { loans: readonly LoanRow[]; page: DelegationPage }) {
  const words = useWords()
  const empty = new Set(page.branches.filter(({ status }) => status === 'empty').map(({ branch }) => branch))
  const stuck = loans.filter((loan) => empty.has(loan.homeBranch) && loan.status === 'underway')
  if (stuck.length === 0) return <p className="panel quiet">{words(SAY.noEmpty)}</p>
  return (
    <>
      {stuck.map((loan) => (
        <LoanSteps key={loan.loan} loan={loan} page={page} />
      ))}
    </>
  )
}

interface StepLine {
  readonly step: Step
  readonly lent: DelegationRow | undefined
  readonly over: boolean
}

function LoanSteps({ loan, page }: { loan: LoanRow; page: DelegationPage }) {
  const words = useWords()
  const language = useLanguage()
  const context = useActContext()
  const next = STEPS.indexOf((loan.nextStep ?? 'accept') as Step)
  const live = page.delegations.filter(
    (one) => one.loan === loan.loan && one.endedAt === null && one.expiresAt > page.at,
  )
  const lines = STEPS.map(
    (step, n): StepLine => ({ step, over: n < next, lent: live.find((one) => one.step === step) }),
  ).filter(({ step }) => step !== 'use-check')
  const mayLend = (context.post ?? '').endsWith('.lead')
  return (
    <section className="panel" aria-label={loan.loan} data-loan={loan.loan}>
      <h2>
        <LoanLink loan={loan.loan} /> {words(loan.firmWords)} · {money(loan.amountFen, language)}
      </h2>
      <Table
        label={SAY.delegation}
        rows={lines}
        keyOf={({ step }) => step}
        columns={[
          { head: SAY.step, cell: ({ step }) => words(stepWords(step)) },
          { head: SAY.status, cell: (line) => <LineStatus line={line} now={page.at} /> },
          {
            head: SAY.answer,
            cell: ({ step, over, lent }) => {
              if (over || !mayLend || step === 'approve') return ''
              return lent === undefined ? (
                <LendButton loan={loan} step={step} />
              ) : (
                <ActButton act={endDelegation(lent)} context={context} />
              )
            },
          },
        ]}
      />
    </section>
  )
}

function LineStatus({ line: { step, over, lent }, now }: { line: StepLine; now: string }) {
  const words = useWords()
  if (over) return <>● {words(SAY.done)}</>
  if (step === 'approve') return <>{words(SAY.approvedAbove)}</>
  if (lent === undefined) return <>■ {words(SAY.own)}</>
  return (
    <>
      → {lent.toWords === null ? lent.toPost : words(lent.toWords)} · <Due at={lent.expiresAt} now={now} />
    </>
  )
}

function LendButton({ loan, step }: { loan: LoanRow; step: Step }) {
  const context = useActContext()
  const query = { loan: loan.loan, step, homeBranch: loan.homeBranch }
  const candidates = useRead<Candidate[]>('duties', '/api/credit/candidates', query).data ?? []
  return <ActButton act={delegateStep(loan, step, candidates)} context={context} />
}

function History({ rows, now }: { rows: readonly DelegationRow[]; now: string }) {
  const words = useWords()
  const language = useLanguage()
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{words(SAY.history)}</h2>
      <Table
        label={SAY.history}
        rows={rows}
        keyOf={({ loan, number }) => `${loan}-${number}`}
        columns={[
          { head: SAY.loan, cell: (row) => <LoanLink loan={row.loan} /> },
          { head: SAY.step, cell: (row) => words(stepWords(row.step)) },
          { head: SAY.lend, cell: (row) => (row.toWords === null ? row.toPost : words(row.toWords)) },
          { head: SAY.limit, num: true, cell: (row) => money(row.limitFen, language) },
          { head: SAY.until, cell: (row) => <Moment at={row.expiresAt} /> },
          {
            head: SAY.ended,
            cell: (row) => {
              if (row.endedAt !== null) return words(codeWords(row.endReason))
              return row.expiresAt <= now ? words(codeWords('expired')) : <Due at={row.expiresAt} now={now} />
            },
          },
        ]}
      />
    </section>
  )
}
