import { expect, test } from 'vitest'
import { CREDIT_COMMANDS } from '#credit/contract.ts'
import type { LoanState } from '#credit/loans/state.ts'
import { isLoan } from '#credit/loans/state.ts'
import { CREDIT } from '#credit/module.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { DryRun } from '../dry-run.ts'
import { CREDIT_2022 } from './scenario.ts'

const run = new DryRun(CREDIT_2022, [{ domain: CREDIT, commands: CREDIT_COMMANDS }])
for (const step of CREDIT_2022.generate(CREDIT_2022.seed)) run.take(step)
const report = run.report()
const loan = (id: string): LoanState => run.state(streamId('credit-loan', id)).domain as LoanState

test('nothing is refused', () => {
  expect({ refusals: report.refusals, samples: report.samples }).toEqual({ refusals: {}, samples: {} })
  expect(report.facts).toBeGreaterThan(1_000)
})

test('26 October: paid the same day by three branches while a fourth is empty, file home, both waivers made good', () => {
  const state = loan('loan-20221026-1')
  if (!isLoan(state)) throw new Error('not followed')
  expect(state.payment).toMatchObject({ amountFen: 12_000_000_000, appliedOn: '2022-10-26', paidOn: '2022-10-26' })
  const branches = new Set(state.done.map(({ by }) => by.branch))
  expect([...branches].sort()).toEqual(['bank-15', 'bank-1502', 'bank-1506'])
  expect(state.fileReturnedAt).not.toBeNull()
  expect(state.waived.map(({ step, madeGood }) => [step, madeGood !== null])).toEqual([
    ['verify', true],
    ['draw', true],
  ])
  const people = state.done.map(({ by }) => by.person)
  expect(new Set(people).size).toBe(people.length)
  expect(state.delegations.every(({ ended }) => ended !== null)).toBe(true)
})

test('when the board opens, something is on time, something is late, and something waits for a lent hand', () => {
  const open = [...run.subjects.values()].flatMap(({ duties }) => duties).filter(({ closed }) => closed === null)
  const late = open.filter(({ stages }) => (stages.finish.dueAt ?? 'z') < CREDIT_2022.opensAt)
  expect(late.length).toBeGreaterThan(0)
  expect(open.length).toBeGreaterThan(late.length)
})
