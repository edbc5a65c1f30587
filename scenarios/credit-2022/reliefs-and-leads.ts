import type { Chance } from '../hohhot-2022-11/random.ts'
import type { Firm, Trade } from './firms.ts'
import { act, moment, type Script } from './script.ts'
import { million } from './split.ts'

const KINDS = ['limit-raised', 'fee-cut', 'profit-ceded', 'renewed-without-repayment'] as const
const AMOUNTS: Readonly<Record<(typeof KINDS)[number], readonly [number, number]>> = {
  'limit-raised': [10, 80],
  'fee-cut': [0.02, 0.3],
  'profit-ceded': [0.05, 0.9],
  'renewed-without-repayment': [5, 40],
}
const DAYS = ['10-24', '10-27', '10-31', '11-03', '11-08', '11-11']

/** Relief fitted to each firm, by the lead desk of its branch. */
export function giveRelief(script: Script, firms: Readonly<Record<Trade, readonly Firm[]>>, chance: Chance): void {
  const of = [...firms.steel, ...firms.dairy, ...firms.grocer].filter((_, n) => n % 3 === 0)
  for (const [n, { firm, branch }] of of.entries()) {
    const kind = chance.pick(KINDS)
    const [low, high] = AMOUNTS[kind]
    const amountFen = Math.round(million(low + (high - low) * chance.unit()) / 10_000) * 10_000
    const row = { relief: `relief-${String(n + 1).padStart(3, '0')}`, firm, branch, kind, amountFen }
    act(script, moment(`${DAYS[n % DAYS.length]}T11:${10 + (n % 40)}`), `${branch}.lead`, 'grant-relief', [row])
  }
}

/** Two leads answered, one open: what zones report short becomes an offer to whoever supplies it. */
export function followLeads(script: Script, firms: Readonly<Record<Trade, readonly Firm[]>>): void {
  const lead = (id: string, at: string, reportedFrom: string, shortage: string) =>
    act(script, moment(at), 'bank-1501.lead', 'open-lead', [
      { lead: id, source: 'desk', reportedFrom, shortage, branch: 'bank-1501' },
    ])
  lead('lead-1501-1', '11-11T09:00', '150105', 'groceries')
  lead('lead-1501-2', '11-12T09:20', '150102', 'medicine')
  lead('lead-1501-3', '11-13T15:00', '150104', 'infant')
  const close = (id: string, at: string, answer: object) =>
    act(script, moment(at), 'bank-1501.lead', 'close-lead', [{ lead: id, branch: 'bank-1501', ...answer }])
  close('lead-1501-1', '11-11T10:20', { outcome: 'applied', firm: firms.grocer[0]?.firm, loan: 'loan-20221111-1' })
  close('lead-1501-2', '11-12T17:00', { outcome: 'no-need', firm: firms.grocer[2]?.firm })
}
