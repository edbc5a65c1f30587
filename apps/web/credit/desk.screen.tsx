import type { BranchRow, DelegationPage, Desk, DeskRow, FirmRow } from '#credit/contract-reads.ts'
import { STEP_RULES, type Step } from '#credit/contract-steps.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Due } from '../shared/due.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { useMe, useRead } from '../shared/queries.ts'
import { useLanguage, useWords } from '../shared/words.ts'
import { LoanLink } from './credit.screen.tsx'
import { CreditPage } from './credit-page.tsx'
import { SAY, stepWords } from './credit-words.ts'
import { applyForLoan, makeGood, receiveFile, stepAct, waive } from './loan-acts.form.ts'
import { money } from './money-text.ts'

/** An officer's desk: what is theirs to do now on top, then what waits for others, and why. */
export function CreditDeskScreen() {
  const words = useWords()
  const context = useActContext()
  const guest = useMe().data?.guest ?? true
  const desk = useRead<Desk>('duties', '/api/credit/desk', {}, { enabled: !guest })
  const firms = useRead<FirmRow[]>('posts', '/api/credit/firms', {}, { enabled: !guest }).data ?? []
  const branches: readonly BranchRow[] =
    useRead<DelegationPage>('duties', '/api/credit/delegations', {}, { enabled: !guest }).data?.branches ?? []
  const isManager = (context.post ?? '').endsWith(`.${STEP_RULES.accept.desk}`)
  return (
    <CreditPage
      title={SAY.desk}
      acts={
        isManager ? (
          <ActButton act={applyForLoan(firms, branches)} context={context} words={words(SAY.newLoan)} primary />
        ) : null
      }
    >
      <Loaded query={desk}>{(data) => <DeskLists desk={data} />}</Loaded>
    </CreditPage>
  )
}

function DeskLists({ desk }: { desk: Desk }) {
  const words = useWords()
  const context = useActContext()
  const mine = desk.steps.filter(({ may }) => may === 'yes')
  const others = desk.steps.filter(({ may }) => may !== 'yes')
  return (
    <>
      <section aria-labelledby="mine">
        <h2 id="mine">
          {words(SAY.mine)} <span className="num">{mine.length}</span>
        </h2>
        {mine.length === 0 ? <Nothing>{words(SAY.none)}</Nothing> : null}
        <div className="cards">
          {mine.map((row) => (
            <StepCard key={`${row.loan}-${row.step}`} row={row} now={desk.at} />
          ))}
        </div>
      </section>
      {desk.files.length === 0 ? null : (
        <section aria-labelledby="files">
          <h2 id="files">{words(SAY.files)}</h2>
          <ul className="plain">
            {desk.files.map((file) => (
              <li key={file.loan}>
                <LoanLink loan={file.loan} /> {words(file.firmWords)}{' '}
                {file.mine ? <ActButton act={receiveFile(file)} context={context} /> : `→ ${file.homeBranch}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="others">
        <h2 id="others">
          {words(SAY.others)} <span className="num">{others.length}</span>
        </h2>
        <div className="cards">
          {others.map((row) => (
            <StepCard key={`${row.loan}-${row.step}`} row={row} now={desk.at} />
          ))}
        </div>
      </section>
    </>
  )
}

function StepCard({ row, now }: { row: DeskRow; now: string }) {
  const words = useWords()
  const language = useLanguage()
  const due = row.dueAt ?? row.makeGoodDueAt
  const late = due !== null && due < now
  return (
    <article className={late ? 'panel duty duty-late' : 'panel duty'} data-loan={row.loan} data-step={row.step}>
      <h3 className="flat">
        <span aria-hidden="true">{late ? '▲' : '◐'}</span> {words(stepWords(row.step))}
        {row.status === 'waived' ? ` · ${words(SAY.waivedStep)}` : ''}
      </h3>
      <p className="flat">
        <LoanLink loan={row.loan} /> · {words(row.firmWords)} · {money(row.amountFen, language)}
      </p>
      <p className="flat">
        {due === null ? null : <Due at={due} now={now} />}
        {row.delegated ? ` · ${words(SAY.lent)}` : ''}
      </p>
      <StepActs row={row} />
    </article>
  )
}

/** The act, or who has it and why not this officer. */
function StepActs({ row }: { row: DeskRow }) {
  const words = useWords()
  const context = useActContext()
  const step = row.step as Step
  const isLead = (context.post ?? '').endsWith('.lead')
  if (row.may === 'yes')
    return (
      <div className="acts">
        <ActButton act={row.status === 'waived' ? makeGood(row) : stepAct(row)} context={context} primary />
      </div>
    )
  return (
    <>
      <p className="flat quiet">
        {words(SAY.who)}: {row.postWords === null ? row.post : words(row.postWords)}
      </p>
      <p className="flat quiet" data-why={row.may}>
        {words(SAY.whyNot)}:{' '}
        {row.may === 'did-duty' ? `${words(SAY.didDuty)} ${words(stepWords(row.didStep))}` : words(SAY.otherDesk)}
      </p>
      {isLead && row.status === 'open' && STEP_RULES[step].waivable ? (
        <div className="acts">
          <ActButton act={waive(row)} context={context} />
        </div>
      ) : null}
    </>
  )
}
