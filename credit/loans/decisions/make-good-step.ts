import type { Decision } from '#kernel/ledger/decision.ts'
import type { PostId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { branchOfPost } from '../../posts.ts'
import type { MakeGoodStep } from '../contract.ts'
import { knownLoan, type LoanReads, loanFact, loanStreams, placeOfLoan } from '../loan-reads.ts'
import { isLoan } from '../state.ts'
import { separatePerson } from '../who-may.ts'

const bearers = (_command: MakeGoodStep, { loan }: LoanReads): readonly PostId[] =>
  isLoan(loan.domain) ? loan.domain.waived.map(({ makeGood }) => makeGood.holder) : []

/** By whoever owed the step, and by nobody who has another duty of the loan behind them. */
export const makeGoodStep: Decision<MakeGoodStep, LoanReads> = {
  name: 'make-good-step',
  right: 'credit.work',
  place: placeOfLoan,
  streams: loanStreams,
  bearers,
  decide(command, states, context) {
    const known = knownLoan({ ...command, occurredAt: command.occurredAt }, states, context)
    if (!known.ok) return known
    const { place, loan } = known.value
    const { step, evidence, occurredAt } = command
    const owed = loan.waived.find((one) => one.step === step && one.madeGood === null)
    if (owed === undefined) return refuse('nothing-waived', { loan: loan.loan, step }, { field: 'step' })
    const { post } = context.actor
    const { holder } = owed.makeGood
    if (post !== holder) return refuse('not-yours-to-make-good', { step, holder })
    const person = separatePerson(loan, context)
    if (!person.ok) return person
    if (evidence.length === 0) return refuse('loan-evidence-missing', {}, { field: 'evidence' })
    const by = { person: person.value, post, branch: branchOfPost(post), delegated: false }
    return accept([loanFact('step-made-good', { loan: loan.loan, step, by, evidence }, place, occurredAt)])
  },
}
