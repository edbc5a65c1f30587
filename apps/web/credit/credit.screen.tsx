import { Link } from '@tanstack/react-router'
import type { BranchRow, CreditBoard, LoanRow, StepRow } from '#credit/contract-reads.ts'
import { Due, Moment } from '../shared/due.tsx'
import { Loaded } from '../shared/loaded.tsx'
import { count } from '../shared/numbers.ts'
import { useMe, useRead } from '../shared/queries.ts'
import { StatusMark } from '../shared/status-mark.tsx'
import { fullTime } from '../shared/times.ts'
import { useLanguage, useWords } from '../shared/words.ts'
import { CreditPage } from './credit-page.tsx'
import { codeWords, SAY, stageWords, stepWords } from './credit-words.ts'
import { money } from './money-text.ts'
import { Table } from './table.tsx'

/** The lead's board: what must leave today first, then where the lists stand, then what is owed afterwards. */
export function CreditScreen() {
  const guest = useMe().data?.guest ?? true
  const board = useRead<CreditBoard>('duties', '/api/credit/board', {}, { enabled: !guest })
  return (
    <CreditPage title={SAY.title}>
      <Loaded query={board}>
        {(data) => (
          <div className="credit-board">
            <SameDay board={data} />
            <Branches rows={data.branches} />
            <Funnel board={data} />
            <Tags board={data} />
            <Waived rows={data.waived} now={data.at} />
          </div>
        )}
      </Loaded>
    </CreditPage>
  )
}

function SameDay({ board }: { board: CreditBoard }) {
  const words = useWords()
  const language = useLanguage()
  const { sameDay, cutOffAt, opensAt, at } = board
  const moment = cutOffAt ?? opensAt
  return (
    <section className="panel wide" aria-labelledby="same-day">
      <h2 id="same-day">{words(SAY.sameDay)}</h2>
      <p className="flat quiet">
        {words(cutOffAt === null ? SAY.opens : SAY.closes)} {moment === null ? '' : <strong>{fullTime(moment)}</strong>}
      </p>
      <Table
        label={SAY.sameDay}
        rows={sameDay}
        keyOf={({ loan }) => loan}
        columns={[
          { head: SAY.loan, cell: (row) => <LoanLink loan={row.loan} /> },
          { head: SAY.firm, cell: (row) => words(row.firmWords) },
          { head: SAY.homeBranch, cell: (row) => words(row.homeWords) },
          { head: SAY.amount, num: true, cell: (row) => money(row.approvedFen ?? row.amountFen, language) },
          { head: SAY.status, cell: (row) => <SameDayStatus row={row} now={at} /> },
          { head: SAY.step, cell: (row) => (row.status === 'underway' ? words(stepWords(row.nextStep)) : '') },
          {
            head: SAY.who,
            cell: (row) => (row.status !== 'underway' || row.nextWords === null ? '' : words(row.nextWords)),
          },
          { head: SAY.due, cell: (row) => (row.payDueAt === null ? '' : <PayDue row={row} now={at} />) },
        ]}
      />
    </section>
  )
}

export const LoanLink = ({ loan }: { loan: string }) => (
  <Link to="/credit/loans/$loan" params={{ loan }}>
    {loan}
  </Link>
)

function PayDue({ row, now }: { row: LoanRow; now: string }) {
  const words = useWords()
  if (row.paidAt === null) return <Due at={row.payDueAt ?? now} now={now} />
  return (
    <>
      {words(row.paidAt <= (row.payDueAt ?? row.paidAt) ? SAY.paidInTime : SAY.paidLate)} <Moment at={row.paidAt} />
    </>
  )
}

function SameDayStatus({ row, now }: { row: LoanRow; now: string }) {
  const { paidAt, payDueAt, status } = row
  if (status === 'underway') return <StatusMark status={payDueAt !== null && payDueAt < now ? 'late' : 'soon'} />
  const late = paidAt !== null && payDueAt !== null && paidAt > payDueAt
  return <StatusMark status={late ? 'late' : 'onTime'} />
}

function Branches({ rows }: { rows: readonly BranchRow[] }) {
  const words = useWords()
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
            cell: (row) =>
              row.status === 'empty' ? <strong>■ {words(SAY.empty)}</strong> : <span>● {words(SAY.staffed)}</span>,
          },
          {
            head: SAY.backAt,
            cell: (row) => (row.expectedBackAt === null ? '' : <Moment at={row.expectedBackAt} />),
          },
          { head: SAY.openSteps, num: true, cell: (row) => count(row.openSteps) },
        ]}
      />
      <p className="flat">
        <Link to="/credit/delegation">{words(SAY.delegation)} →</Link>
      </p>
    </section>
  )
}

function Funnel({ board }: { board: CreditBoard }) {
  const words = useWords()
  const language = useLanguage()
  const { funnel, notDrawn, medians } = board
  const most = Math.max(1, ...funnel.map(({ lines }) => lines))
  return (
    <section className="panel" aria-labelledby="funnel">
      <h2 id="funnel">{words(SAY.funnel)}</h2>
      <ol className="credit-funnel">
        {funnel.map(({ stage, lines, fen }) => (
          <li key={stage} data-stage={stage}>
            <span>{words(stageWords(stage))}</span>
            <span className="credit-bar" aria-hidden="true">
              <span style={{ width: `${(lines / most) * 100}%` }} />
            </span>
            <span className="num">
              {count(lines)} {words(SAY.lines)}
            </span>
            <span className="num">{money(fen, language)}</span>
          </li>
        ))}
      </ol>
      <h3>{words(SAY.notDrawn)}</h3>
      <Table
        label={SAY.notDrawn}
        rows={notDrawn}
        keyOf={({ reason }) => reason}
        columns={[
          { head: SAY.reason, cell: (row) => words(codeWords(row.reason)) },
          { head: SAY.lines, num: true, cell: (row) => count(row.lines) },
          { head: SAY.amount, num: true, cell: (row) => money(row.fen, language) },
        ]}
      />
      <p className="flat quiet small">
        {words(SAY.medians)}: {medians.applyToApproveDays ?? '—'}, {medians.approveToDrawDays ?? '—'}
      </p>
    </section>
  )
}

const growth = (thisYear: number, lastYear: number): string =>
  lastYear === 0 ? '—' : `${((thisYear / lastYear - 1) * 100).toFixed(1)} %`

function Tags({ board }: { board: CreditBoard }) {
  const words = useWords()
  const language = useLanguage()
  return (
    <section className="panel" aria-labelledby="tags">
      <h2 id="tags">{words(SAY.tags)}</h2>
      <Table
        label={SAY.tags}
        rows={board.tags}
        keyOf={({ tag }) => tag}
        columns={[
          { head: SAY.kind, cell: (row) => words(codeWords(row.tag)) },
          { head: SAY.thisYear, num: true, cell: (row) => money(row.thisYearFen, language) },
          { head: SAY.lastYear, num: true, cell: (row) => money(row.lastYearFen, language) },
          { head: SAY.growth, num: true, cell: (row) => growth(row.thisYearFen, row.lastYearFen) },
        ]}
      />
    </section>
  )
}

function Waived({ rows, now }: { rows: readonly StepRow[]; now: string }) {
  const words = useWords()
  return (
    <section className="panel" aria-labelledby="waived">
      <h2 id="waived">{words(SAY.waived)}</h2>
      <Table
        label={SAY.waived}
        rows={rows}
        keyOf={({ loan, step }) => `${loan}-${step}`}
        columns={[
          { head: SAY.loan, cell: (row) => <LoanLink loan={row.loan} /> },
          { head: SAY.step, cell: (row) => words(stepWords(row.step)) },
          { head: SAY.who, cell: (row) => (row.postWords === null ? row.post : words(row.postWords)) },
          {
            head: SAY.due,
            cell: (row) => (row.makeGoodDueAt === null ? '' : <Due at={row.makeGoodDueAt} now={now} />),
          },
        ]}
      />
    </section>
  )
}
