import type { Decision, States } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { foldSubject, initialSubject } from '#kernel/ledger/fold-subject.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import { anyKind, type StreamKind, type SubjectState } from '#kernel/ledger/stream-kind.ts'
import { CN_9 } from '#kernel/policy/packs/cn-9.ts'
import { POST_KIND } from '#kernel/positions/post.ts'
import type { Right } from '#kernel/positions/rights.ts'
import {
  type CityCode,
  type EventId,
  type PlaceCode,
  type StreamId,
  streamId,
  streamKindOf,
} from '#kernel/primitives/ids.ts'
import { type Instant, instant } from '#kernel/primitives/instant.ts'
import type { Result } from '#kernel/primitives/result.ts'
import { CREDIT_COMMANDS } from './contract.ts'
import { STEP_RULES } from './contract-steps.ts'
import { isLoan, type Loan } from './loans/state.ts'
import { CREDIT } from './module.ts'
import { branchOfPost, placeOfBranchId } from './posts.ts'

/** Builders for tests: one bank in memory, its acts by whoever holds a post. */
export const at = (local: string): Instant => instant(`2022-${local}:00+08:00`)

const CITY = '1500' as CityCode
const KINDS: readonly StreamKind[] = [...CREDIT.kinds, anyKind(POST_KIND)]
const RIGHTS: readonly Right[] = ['credit.read', 'credit.work', 'credit.decide', 'credit.pay', 'credit.lead']

export class Bank {
  readonly #subjects = new Map<StreamId, SubjectState>()
  #events = 0

  #kind(stream: StreamId): StreamKind {
    const kind = KINDS.find(({ kind }) => kind === streamKindOf(stream))
    if (kind === undefined) throw new RangeError(`no kind for ${stream}`)
    return kind
  }
  subject(stream: StreamId): SubjectState {
    return this.#subjects.get(stream) ?? initialSubject(this.#kind(stream))
  }
  loan(id = 'loan-1'): Loan {
    const state = this.subject(streamId('credit-loan', id)).domain as Loan
    if (!isLoan(state)) throw new Error(`${id} is not followed`)
    return state
  }
  #apply(fact: Fact, now: Instant, post: string): void {
    const event = String(++this.#events) as EventId
    const recorded = { ...fact, recordedAt: now, post: post as never, event, row: 0 }
    for (const stream of fact.streams)
      this.#subjects.set(stream, foldSubject(this.#kind(stream), this.subject(stream), recorded))
  }
  /** A post comes to be held by a person, with every right of credit unless told otherwise. */
  fill(post: string, holder: string, rights: readonly Right[] = RIGHTS): void {
    const jurisdiction = placeOfBranchId(branchOfPost(post as never)) ?? ('15' as PlaceCode)
    const grants = rights.map((right) => ({ right, mode: 'command' as const }))
    const created = { post, agency: 'bank', title: { zh: post, en: post }, desk: 'x', jurisdiction, grants }
    const streams = [streamId('post', post)] as const
    const place = jurisdiction
    const occurredAt = at('10-20T08:00')
    this.#apply({ type: 'post-created', data: created, streams, place, occurredAt }, occurredAt, post)
    this.#apply(
      { type: 'post-filled', data: { post, holder, until: null }, streams, place, occurredAt },
      occurredAt,
      post,
    )
  }
  /** One command by a post and a person; `null` when accepted, otherwise the refusal's code. */
  act(
    now: Instant,
    post: string,
    person: string | null,
    name: keyof typeof CREDIT_COMMANDS,
    payload: object,
  ): string | null {
    const command = CREDIT_COMMANDS[name].schema.parse({ ...payload, occurredAt: now })
    const decision = CREDIT.decisions.find((one) => one.name === name) as Decision
    const states: Record<string, SubjectState | readonly SubjectState[]> = {}
    for (const [key, streams] of Object.entries<StreamId | readonly StreamId[]>(decision.streams(command)))
      states[key] = typeof streams === 'string' ? this.subject(streams) : streams.map((stream) => this.subject(stream))
    const jurisdiction = placeOfBranchId(branchOfPost(post as never)) ?? ('15' as PlaceCode)
    const grants = RIGHTS.map((right) => ({ right, mode: 'command' as const }))
    const actor = { post: post as never, person, agency: 'bank', jurisdiction, grants, heldUntil: null }
    const context = { now, city: CITY, zone: 'Asia/Shanghai', policy: CN_9, actor }
    const decided: Result<readonly Fact[]> = runDecision(decision, command, states as States, context)
    if (!decided.ok) return decided.refusal.code
    for (const fact of decided.value) this.#apply(fact, now, post)
    return null
  }
}

export const MORNING = at('10-26T08:30')
const BRANCHES = [
  { branch: 'bank-15', place: '15', approvalLimitFen: 200_000_000_000, upper: null },
  { branch: 'bank-1502', place: '1502', approvalLimitFen: 10_000_000_000, upper: 'bank-15' },
  { branch: 'bank-1506', place: '1506', approvalLimitFen: 10_000_000_000, upper: 'bank-15' },
  { branch: 'bank-150203', place: '150203', approvalLimitFen: 2_000_000_000, upper: 'bank-1502' },
]
export const HOME = 'bank-150203'
export const AMOUNT = 12_000_000_000
export const scan = [{ kind: 'scan', ref: 's-1' }]
/** The person at a desk of a branch; everybody sits at one. */
export const personAt = (post: string): string => `p-${post.replace('.', '-')}`

/** Four branches with every desk held, one firm, and an application on the home branch's manager's desk. */
export function openBank(): Bank {
  const bank = new Bank()
  for (const { branch, ...rest } of BRANCHES) {
    for (const desk of ['lead', ...Object.values(STEP_RULES).map((rule) => rule.desk)])
      bank.fill(`${branch}.${desk}`, personAt(`${branch}.${desk}`))
    bank.act(at('10-25T09:00'), 'bank-15.lead', 'p-0', 'open-branch', {
      branch,
      names: { zh: branch, en: branch },
      ...rest,
    })
  }
  const firm = {
    firm: 'firm-1',
    names: { zh: '甲', en: 'A' },
    code: '91150199MA0000001X',
    industry: 'C3130',
    size: 'large',
  }
  bank.act(at('10-25T09:10'), 'bank-15.lead', 'p-0', 'register-firm', { ...firm, place: '150203', homeBranch: HOME })
  return bank
}
export const application = {
  loan: 'loan-1',
  firm: 'firm-1',
  homeBranch: HOME,
  amountFen: AMOUNT,
  termMonths: 24,
  product: 'working-capital',
  tags: ['manufacturing'],
  channel: 'green',
  sameDay: true,
  approvalBranch: 'bank-15',
  evidence: scan,
}
export const emptyHome = (bank: Bank, now = MORNING) =>
  bank.act(now, 'bank-1502.lead', personAt('bank-1502.lead'), 'declare-branch-empty', {
    branch: HOME,
    reason: 'staff-cannot-reach-posts',
    expectedBackAt: at('10-28T08:00'),
  })
