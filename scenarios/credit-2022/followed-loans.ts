import type { Firm, Trade } from './firms.ts'
import { every, type Flow, lend, runFlow } from './loan-flow.ts'
import { act, moment, type Script } from './script.ts'
import { million } from './split.ts'

type Firms = Readonly<Record<Trade, readonly Firm[]>>
export const SAME_DAY = million(120)
const LPR_1 = 365
const LPR_5 = 430

/** 26 October: asked for in the morning, the home branch empty, three others together, paid before the cut-off. */
const sameDay = (firms: Firms): Flow => ({
  loan: 'loan-20221026-1',
  firm: firms.steel.find(({ branch }) => branch === 'bank-150203')?.firm ?? '',
  homeBranch: 'bank-150203',
  leadBranch: 'bank-1502',
  approvalBranch: 'bank-15',
  amountFen: SAME_DAY,
  termMonths: 24,
  product: 'working-capital',
  tags: ['manufacturing', 'supply-guarantee'],
  channel: 'green',
  sameDay: true,
  rateBp: 340,
  referenceBp: LPR_1,
  waive: ['verify', 'draw'],
  lent: {
    investigate: 'bank-1502.investigator',
    review: 'bank-1506.reviewer',
    conditions: 'bank-1506.conditions',
    sign: 'bank-1502.legal',
    countersign: 'bank-15.signatory',
    pay: 'bank-1506.maker',
    release: 'bank-15.checker',
  },
  at: {
    accept: moment('10-26T08:40'),
    investigate: moment('10-26T09:40'),
    verify: moment('10-26T09:50'),
    review: moment('10-26T11:05'),
    approve: moment('10-26T12:10'),
    conditions: moment('10-26T13:30'),
    sign: moment('10-26T14:10'),
    countersign: moment('10-26T14:40'),
    draw: moment('10-26T14:50'),
    pay: moment('10-26T15:25'),
    release: moment('10-26T16:05'),
  },
})

function playSameDay(script: Script, firms: Firms): void {
  const flow = sameDay(firms)
  const { loan, homeBranch } = flow
  const empty = { branch: homeBranch, reason: 'staff-cannot-reach-posts', expectedBackAt: moment('10-28T08:00') }
  act(script, moment('10-26T08:20'), 'bank-1502.lead', 'declare-branch-empty', [empty])
  lend(script, flow, moment('10-26T08:45'), moment('10-26T20:00'), SAME_DAY)
  runFlow(script, flow)
  act(script, moment('10-28T08:30'), 'bank-1502.lead', 'declare-branch-staffed', [{ branch: homeBranch }])
  const receipt = { loan, homeBranch, receipt: 'receipt-20221028-1' }
  act(script, moment('10-28T10:00'), `${homeBranch}.manager`, 'receive-file', [receipt])
  for (const [step, at, desk] of [
    ['verify', '10-28T15:00', 'verifier'],
    ['draw', '10-28T16:20', 'drawdown'],
  ] as const) {
    const evidence = [{ kind: 'scan', ref: `scan-${loan}-${step}` }]
    act(script, moment(at), `${homeBranch}.${desk}`, 'make-good-step', [{ loan, homeBranch, step, evidence }])
  }
}

/** One firm, two branches one after the other: 120 million 110 basis points under the reference, 140 million 120 under. */
function playPastoral(script: Script): void {
  const common = {
    firm: 'firm-pastoral-1',
    approvalBranch: 'bank-15',
    termMonths: 96,
    product: 'fixed-asset',
    tags: ['pastoral', 'mid-long-term'],
    channel: 'ordinary',
    sameDay: false,
    referenceBp: LPR_5,
  } as const
  const first: Flow = {
    ...common,
    loan: 'loan-20221021-1',
    homeBranch: 'bank-1505',
    amountFen: million(120),
    rateBp: LPR_5 - 110,
    at: every(moment('10-21T09:00'), 450, 'release'),
  }
  const second: Flow = {
    ...common,
    loan: 'loan-20221101-1',
    homeBranch: 'bank-1507',
    amountFen: million(140),
    rateBp: LPR_5 - 120,
    at: every(moment('11-01T09:00'), 450, 'release'),
  }
  runFlow(script, first)
  runFlow(script, second)
  for (const { loan, homeBranch, amountFen, rateBp } of [first, second]) {
    const rate = { principalFen: amountFen, referenceBp: LPR_5, contractBp: rateBp, days: 360 }
    const row = { relief: `relief-${loan}`, firm: common.firm, loan, branch: homeBranch, kind: 'rate-concession', rate }
    act(script, moment('11-08T10:00'), `${homeBranch}.lead`, 'grant-relief', [row])
  }
}

const ordinary = {
  approvalBranch: null,
  termMonths: 12,
  product: 'working-capital',
  tags: ['supply-guarantee', 'small-micro'],
  channel: 'ordinary',
  sameDay: false,
  rateBp: 345,
  referenceBp: LPR_1,
} as const

const grocer = (firms: Firms, n: number): string => firms.grocer[n]?.firm ?? ''

const waitingForHand = (firms: Firms): Flow => ({
  ...ordinary,
  loan: 'loan-20221113-1',
  firm: grocer(firms, 1),
  homeBranch: 'bank-150105',
  leadBranch: 'bank-1501',
  amountFen: million(18),
  channel: 'green',
  sameDay: true,
  waive: ['verify'],
  lent: { investigate: 'bank-1501.investigator', review: 'bank-15.reviewer' },
  at: {
    accept: moment('11-13T16:10'),
    investigate: moment('11-13T17:40'),
    verify: moment('11-13T17:50'),
  },
})

const late = (firms: Firms): Flow => ({
  ...ordinary,
  loan: 'loan-20221111-1',
  firm: grocer(firms, 0),
  homeBranch: 'bank-1501',
  amountFen: million(36),
  channel: 'green',
  sameDay: true,
  at: every(moment('11-11T10:00'), 70, 'approve'),
})

const underway = (firms: Firms): readonly Flow[] => [
  {
    ...ordinary,
    loan: 'loan-20221109-1',
    firm: grocer(firms, 2),
    homeBranch: 'bank-1502',
    amountFen: million(22),
    at: every(moment('11-09T09:30'), 300, 'review'),
  },
  {
    ...ordinary,
    loan: 'loan-20221110-1',
    firm: grocer(firms, 5),
    homeBranch: 'bank-1502',
    amountFen: million(15),
    at: every(moment('11-10T09:30'), 240, 'draw'),
  },
  {
    ...ordinary,
    loan: 'loan-20221112-1',
    firm: grocer(firms, 3),
    homeBranch: 'bank-1501',
    amountFen: million(9),
    at: every(moment('11-12T10:00'), 240, 'investigate'),
  },
  {
    ...ordinary,
    loan: 'loan-20221107-1',
    firm: grocer(firms, 8),
    homeBranch: 'bank-1502',
    amountFen: million(6),
    at: every(moment('11-07T08:40'), 330, 'release'),
  },
]

/** What lies on the desks when the board opens: on time, late, waiting for a lent hand. */
function playOpen(script: Script, firms: Firms): void {
  const empty = { branch: 'bank-150105', reason: 'staff-cannot-reach-posts', expectedBackAt: moment('11-16T08:00') }
  act(script, moment('11-12T08:10'), 'bank-1501.lead', 'declare-branch-empty', [empty])
  const waiting = waitingForHand(firms)
  lend(script, waiting, moment('11-13T16:20'), moment('11-14T12:00'), million(18))
  runFlow(script, waiting)
  runFlow(script, late(firms))
  for (const flow of underway(firms)) runFlow(script, flow)
}

/** Loans that are followed step by step. */
export function playLoans(script: Script, firms: Firms): void {
  playSameDay(script, firms)
  playPastoral(script)
  playOpen(script, firms)
}
