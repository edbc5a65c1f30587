import { STEP_RULES, STEPS, type Step } from '#credit/contract-steps.ts'
import { type Instant, plusMinutes } from '#kernel/primitives/instant.ts'
import { act, type Script } from './script.ts'

export interface Flow {
  readonly loan: string
  readonly firm: string
  readonly homeBranch: string
  readonly leadBranch?: string
  readonly approvalBranch: string | null
  readonly amountFen: number
  readonly termMonths: number
  readonly product: string
  readonly tags: readonly string[]
  readonly channel: 'ordinary' | 'green'
  readonly sameDay: boolean
  readonly rateBp: number
  readonly referenceBp: number
  /** When each step is done; what is not named is not done yet. `waive` leaves it for later. */
  readonly at: Partial<Readonly<Record<Step, Instant>>>
  readonly waive?: readonly Step[]
  /** Post a step is lent to. */
  readonly lent?: Partial<Readonly<Record<Step, string>>>
}

const evidenceOf = (loan: string, step: string) => [{ kind: 'scan', ref: `scan-${loan}-${step}` }]

/** What the command of each step needs besides loan, branch and evidence. */
function extras(flow: Flow, step: Step): { readonly command: string; readonly fields: object } {
  const { loan, amountFen, rateBp, referenceBp } = flow
  switch (step) {
    case 'approve':
      return { command: 'approve-loan', fields: { amountFen, rateBp, referenceBp } }
    case 'sign':
      return { command: 'sign-contract', fields: { contract: `contract-${loan}` } }
    case 'pay':
      return { command: 'prepare-payment', fields: { payee: `payee-${loan}` } }
    case 'release':
      return { command: 'release-payment', fields: { reference: `pay-${loan}` } }
    default:
      return { command: 'do-loan-step', fields: { step } }
  }
}

function apply(script: Script, flow: Flow, at: Instant): void {
  const { loan, firm, homeBranch, amountFen, termMonths, product, tags, channel, sameDay, approvalBranch } = flow
  const evidence = evidenceOf(loan, 'accept')
  const row = {
    loan,
    firm,
    homeBranch,
    amountFen,
    termMonths,
    product,
    tags,
    channel,
    sameDay,
    approvalBranch,
    evidence,
  }
  act(script, at, `${flow.leadBranch ?? homeBranch}.manager`, 'apply-for-loan', [row])
}

/** Who owes a step: whoever it is lent to, the branch above for an approval, or the home branch's own desk. */
function doer({ homeBranch, approvalBranch, lent }: Flow, step: Step): string {
  const branch = step === 'approve' ? (approvalBranch ?? homeBranch) : homeBranch
  return lent?.[step] ?? `${branch}.${STEP_RULES[step].desk}`
}

/** Takes a loan through its steps, each by the desk that owes it. */
export function runFlow(script: Script, flow: Flow): void {
  const { loan, homeBranch, leadBranch = homeBranch } = flow
  for (const step of STEPS) {
    const at = flow.at[step]
    if (at === undefined) continue
    if (step === 'accept') apply(script, flow, at)
    else if (flow.waive?.includes(step)) {
      const row = { loan, homeBranch, step, reason: 'site-unreachable' }
      act(script, at, `${leadBranch}.lead`, 'waive-step', [row])
    } else {
      const { command, fields } = extras(flow, step)
      act(script, at, doer(flow, step), command, [{ loan, homeBranch, ...fields, evidence: evidenceOf(loan, step) }])
    }
  }
}

/** Lends each step of `lent` by the lead branch's desk, one by one, a minute apart. */
export function lend(script: Script, flow: Flow, from: Instant, expiresAt: Instant, limitFen: number): void {
  const { loan, homeBranch, leadBranch = homeBranch, lent = {} } = flow
  for (const [n, [step, to]] of Object.entries(lent).entries()) {
    const row = { loan, homeBranch, step, to, limitFen, expiresAt }
    act(script, plusMinutes(from, n), `${leadBranch}.lead`, 'delegate-step', [row])
  }
}

/** The steps from `accept` on, `minutes` apart, as far as `last`. */
export function every(first: Instant, minutes: number, last: Step): Partial<Record<Step, Instant>> {
  const through = STEPS.slice(0, STEPS.indexOf(last) + 1)
  return Object.fromEntries(through.map((step, n) => [step, plusMinutes(first, n * minutes)]))
}
