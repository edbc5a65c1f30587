import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import { type Instant, plusMinutes } from '#kernel/primitives/instant.ts'
import { STEP_RULES, STEPS, type Step } from '../contract-steps.ts'
import { AMOUNT, application, at, type Bank, emptyHome, HOME, MORNING, openBank, personAt, scan } from '../testing.ts'
import type { Loan } from './state.ts'
import { ownPost } from './who-may.ts'

const named = { loan: 'loan-1', homeBranch: HOME }
/** The command of a step and what it needs besides loan and evidence. */
function commandOf(step: Step) {
  if (step === 'approve') return ['approve-loan', { amountFen: AMOUNT, rateBp: 340, referenceBp: 365 }] as const
  if (step === 'sign') return ['sign-contract', { contract: 'c-1' }] as const
  if (step === 'pay') return ['prepare-payment', { payee: 'f-1' }] as const
  if (step === 'release') return ['release-payment', { reference: 'r-1' }] as const
  return ['do-loan-step', { step }] as const
}
function doStep(bank: Bank, now: Instant, step: Step, post: string, person: string | null = personAt(post)) {
  const [command, fields] = commandOf(step)
  return bank.act(now, post, person, command, { ...named, ...fields, evidence: scan })
}
const lend = (bank: Bank, now: Instant, step: Step, to: string, expiresAt = at('10-26T20:00'), limitFen = AMOUNT) =>
  bank.act(now, 'bank-1502.lead', personAt('bank-1502.lead'), 'delegate-step', {
    ...named,
    step,
    to,
    limitFen,
    expiresAt,
  })
const apply = (bank: Bank, now = MORNING, post = `${HOME}.manager`) =>
  bank.act(now, post, personAt(post), 'apply-for-loan', application)
const applied = (): Bank => {
  const bank = openBank()
  apply(bank)
  return bank
}
/** With the home branch empty, taken in by the branch above. */
const away = (): Bank => {
  const bank = openBank()
  emptyHome(bank)
  apply(bank, plusMinutes(MORNING, 5), 'bank-1502.manager')
  return bank
}
const T = (minutes: number) => plusMinutes(MORNING, minutes)
/** Takes the loan through its own desks up to and with `last`. */
function through(bank: Bank, last: Step): void {
  for (const [i, step] of STEPS.slice(1, STEPS.indexOf(last) + 1).entries())
    expect(doStep(bank, T(10 + i * 20), step, ownPost(bank.loan(), step))).toBeNull()
}
const duties = (bank: Bank) => bank.subject(streamId('credit-loan', 'loan-1')).duties

describe('from the application to the payment', () => {
  test('every step is a duty of its own desk; the same-day duty ends with the payment', () => {
    const bank = applied()
    expect(duties(bank).find(({ kind }) => kind === 'loan-same-day')).toMatchObject({
      stages: { finish: { dueAt: at('10-26T17:00') } },
    })
    through(bank, 'release')
    expect(bank.loan()).toMatchObject({ status: 'paid', payment: { amountFen: AMOUNT, paidOn: '2022-10-26' } })
    expect(duties(bank).find(({ kind }) => kind === 'loan-same-day')?.outcome).toBe('done')
    expect(
      duties(bank)
        .filter(({ closed }) => closed === null)
        .map(({ kind }) => kind),
    ).toEqual(['loan-use-check'])
  })
  test.each([
    ['not-this-step', 'review', `${HOME}.reviewer`, undefined],
    ['not-your-step', 'investigate', `${HOME}.reviewer`, undefined],
    ['outside-jurisdiction', 'investigate', 'bank-1506.investigator', undefined],
    ['person-not-known', 'investigate', `${HOME}.investigator`, null],
    ['second-duty', 'investigate', `${HOME}.investigator`, personAt(`${HOME}.manager`)],
  ] as readonly [string, Step, string, string | null | undefined][])('%s', (code, step, post, person) => {
    expect(doStep(applied(), T(10), step, post, person === undefined ? personAt(post) : person)).toBe(code)
  })
  test('above its limit a branch does not approve: the branch above does', () => {
    const bank = openBank()
    expect(
      bank.act(MORNING, `${HOME}.manager`, 'p-1', 'apply-for-loan', { ...application, approvalBranch: null }),
    ).toBe('no-such-approval-branch')
    apply(bank)
    through(bank, 'review')
    expect(doStep(bank, T(100), 'approve', `${HOME}.approver`)).toBe('not-your-step')
    expect(doStep(bank, T(100), 'approve', 'bank-15.approver')).toBeNull()
  })
  test('after the cut-off nothing is released, and it is said when', () => {
    const bank = applied()
    through(bank, 'pay')
    expect(doStep(bank, at('10-26T17:01'), 'release', `${HOME}.checker`)).toBe('payment-system-closed')
    expect(doStep(bank, at('10-27T08:30'), 'release', `${HOME}.checker`)).toBeNull()
  })
  test('declined at the review only; withdrawn before the money has left', () => {
    const bank = applied()
    const decline = (post: string) =>
      bank.act(T(10), post, personAt(post), 'decline-loan', { ...named, reason: 'purpose' })
    expect(decline(`${HOME}.investigator`)).toBe('cannot-decline-here')
    through(bank, 'verify')
    expect(
      bank.act(T(60), `${HOME}.reviewer`, personAt(`${HOME}.reviewer`), 'decline-loan', {
        ...named,
        reason: 'purpose',
      }),
    ).toBeNull()
    expect(bank.loan().status).toBe('declined')
    expect(duties(bank).every(({ closed }) => closed !== null)).toBe(true)
  })
})

describe('green channel', () => {
  const waive = (bank: Bank, step: Step, now = T(40)) =>
    bank.act(now, `${HOME}.lead`, personAt(`${HOME}.lead`), 'waive-step', {
      ...named,
      step,
      reason: 'site-unreachable',
    })
  test('a waived step is owed from then on, and made good by somebody new', () => {
    const bank = applied()
    through(bank, 'investigate')
    expect(waive(bank, 'verify')).toBeNull()
    const owed = duties(bank).find(({ kind }) => kind === 'make-good-verify')
    expect(owed).toMatchObject({ holdings: [{ post: `${HOME}.verifier` }], closed: null })
    const good = (person: string) =>
      bank.act(T(60), `${HOME}.verifier`, person, 'make-good-step', { ...named, step: 'verify', evidence: scan })
    expect(good(personAt(`${HOME}.investigator`))).toBe('second-duty')
    expect(good(personAt(`${HOME}.verifier`))).toBeNull()
    expect(duties(bank).find(({ kind }) => kind === 'make-good-verify')?.outcome).toBe('done')
  })
  test('separation, purpose and conditions are never waived', () => {
    const bank = applied()
    expect(waive(bank, 'investigate')).toBe('step-not-waivable')
    expect(STEPS.filter((step) => STEP_RULES[step].waivable)).toEqual(['verify', 'draw'])
  })
})

describe('an empty branch', () => {
  test('its steps are lent one by one, done elsewhere, and its file comes home', () => {
    const bank = away()
    for (const step of [
      'investigate',
      'verify',
      'review',
      'conditions',
      'sign',
      'countersign',
      'draw',
      'pay',
      'release',
    ] as const) {
      expect(lend(bank, T(10), step, `bank-1506.${STEP_RULES[step].desk}`)).toBeNull()
    }
    for (const [i, step] of STEPS.slice(1, -1).entries())
      expect(
        doStep(
          bank,
          T(20 + i * 10),
          step,
          step === 'approve' ? 'bank-15.approver' : `bank-1506.${STEP_RULES[step].desk}`,
        ),
      ).toBeNull()
    expect(bank.loan()).toMatchObject({ status: 'paid', fileAway: true })
    const receive = (post: string) =>
      bank.act(T(300), post, personAt(post), 'receive-file', { ...named, receipt: 'r-2' })
    expect(receive('bank-1502.manager')).toBe('file-received-by-home')
    expect(receive(`${HOME}.manager`)).toBeNull()
    expect(duties(bank).find(({ kind }) => kind === 'return-file')?.outcome).toBe('done')
  })
  test.each([
    ['delegate-same-branch', 'review', `${HOME}.reviewer`, at('10-26T20:00'), AMOUNT],
    ['delegate-not-held', 'review', 'bank-1599.reviewer', at('10-26T20:00'), AMOUNT],
    ['delegate-to-yourself', 'review', 'bank-1502.lead', at('10-26T20:00'), AMOUNT],
    ['delegate-did-duty', 'review', 'bank-1502.manager', at('10-26T20:00'), AMOUNT],
    ['limit-below-amount', 'review', 'bank-1506.reviewer', at('10-26T20:00'), AMOUNT - 1],
    ['expiry-not-later', 'review', 'bank-1506.reviewer', MORNING, AMOUNT],
    ['expiry-too-far', 'review', 'bank-1506.reviewer', at('10-30T20:00'), AMOUNT],
    ['step-not-of-branch', 'approve', 'bank-1506.approver', at('10-26T20:00'), AMOUNT],
    ['step-already-done', 'accept', 'bank-1506.reviewer', at('10-26T20:00'), AMOUNT],
  ] as readonly [string, Step, string, Instant, number][])('%s', (code, step, to, expiresAt, limit) => {
    expect(lend(away(), T(10), step, to, expiresAt, limit)).toBe(code)
  })
  test('nothing of a branch that has its people is lent', () => {
    expect(lend(applied(), T(10), 'investigate', 'bank-1506.investigator')).toBe('branch-not-empty')
  })
  test('what is open moves to the delegate with its clock, and back when the right ends', () => {
    const bank = away()
    const holder = () =>
      duties(bank)
        .find(({ kind }) => kind === 'loan-investigate')
        ?.holdings.at(-1)?.post
    lend(bank, T(10), 'investigate', 'bank-1506.investigator', T(60))
    expect(holder()).toBe('bank-1506.investigator')
    expect(bank.act(T(61), 'bank-1502.lead', 'p-9', 'end-delegation', { ...named, step: 'investigate' })).toBeNull()
    expect(holder()).toBe(`${HOME}.investigator`)
  })
})

/** Every person who did a duty of the loan, waived steps made good included. */
const doers = ({ done, waived }: Loan): readonly string[] => [
  ...done.map(({ by }) => by.person),
  ...waived.flatMap(({ madeGood }) => (madeGood === null ? [] : [madeGood.by.person])),
]
const POSTS = ['bank-15', 'bank-1502', 'bank-1506', HOME].flatMap((branch) =>
  ['lead', ...Object.values(STEP_RULES).map(({ desk }) => desk)].map((desk) => `${branch}.${desk}`),
)
const anyAct = fc.record({
  what: fc.constantFrom('step', 'step', 'step', 'step', 'step', 'lend', 'waive', 'good'),
  post: fc.constantFrom(...POSTS),
  own: fc.boolean(),
  person: fc.integer({ min: 0, max: 5 }),
  step: fc.constantFrom(...STEPS),
})

describe('whatever is tried, in whatever order', () => {
  test('no duty of a loan is done twice by one person', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 10, maxLength: 60 }), (acts) => {
        const bank = away()
        for (const [i, { what, post, own, person, step }] of acts.entries()) {
          const next = bank.loan().next
          const holder = own && next !== null ? next.holder : post
          const who = `shared-${person}`
          if (what === 'step') doStep(bank, T(20 + i), next?.step ?? step, holder, who)
          else if (what === 'lend') lend(bank, T(20 + i), step, post)
          else {
            const command = what === 'waive' ? 'waive-step' : 'make-good-step'
            const extra = what === 'waive' ? { reason: 'papers-follow' } : { evidence: scan }
            bank.act(T(20 + i), what === 'good' ? `${HOME}.verifier` : 'bank-1502.lead', who, command, {
              ...named,
              step,
              ...extra,
            })
          }
        }
        const loan = bank.loan()
        const all = doers(loan)
        expect(new Set(all).size).toBe(all.length)
        for (const { by } of loan.waived) expect(loan.done.some((one) => one.by.person === by.person)).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
  test('a lent right ends: at its expiry, when taken back and when used, it does nothing more', () => {
    const lifetimes = fc.record({
      minutes: fc.integer({ min: 11, max: 600 }),
      later: fc.integer({ min: 0, max: 600 }),
      takenBack: fc.boolean(),
    })
    fc.assert(
      fc.property(lifetimes, ({ minutes, later, takenBack }) => {
        const bank = away()
        const to = 'bank-1506.investigator'
        expect(lend(bank, T(10), 'investigate', to, T(minutes))).toBeNull()
        if (takenBack) bank.act(T(10), 'bank-1502.lead', 'p-9', 'end-delegation', { ...named, step: 'investigate' })
        const moment = T(minutes + (takenBack ? 0 : later))
        expect(doStep(bank, moment, 'investigate', to)).toBe('delegation-expired')
        expect(doStep(bank, moment, 'investigate', `${HOME}.investigator`)).toBeNull()
        expect(bank.loan().delegations.every(({ ended, expiresAt }) => ended !== null || expiresAt <= moment)).toBe(
          true,
        )
      }),
      { numRuns: 100 },
    )
  })
  test('within its time the right holds, once', () => {
    const bank = away()
    lend(bank, T(10), 'investigate', 'bank-1506.investigator', T(60))
    expect(doStep(bank, T(59), 'investigate', 'bank-1506.investigator')).toBeNull()
    expect(bank.loan().delegations).toMatchObject([{ ended: { reason: 'done' } }])
  })
})
