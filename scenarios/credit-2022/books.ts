import type { LocalDate } from '#kernel/primitives/instant.ts'
import { addDays } from '#kernel/primitives/local-day.ts'
import type { Chance } from '../hohhot-2022-11/random.ts'
import type { Firm, Trade } from './firms.ts'
import { act, moment, type Script } from './script.ts'
import { billion, split } from './split.ts'

/** One loan of the books and its IOUs, before it is known when they are entered. */
export interface BookRow {
  readonly loan: {
    readonly loan: string
    readonly firm: string
    readonly homeBranch: string
    readonly entry: string | null
    readonly product: string
    readonly tags: readonly string[]
    readonly termMonths: number
    readonly amountFen: number
    readonly approvedFen: number | null
    readonly signedFen: number | null
    readonly rateBp: number
    readonly referenceBp: number
    readonly appliedOn: string
    readonly approvedOn: string | null
    readonly signedOn: string | null
  }
  readonly draws: readonly { readonly amountFen: number; readonly paidOn: string }[]
}

/** Evenings on which the books are taken over; what is paid up to that day comes in then. */
const TAKEN_OVER = [
  ['2022-10-19', '10-20T09:00'],
  ['2022-10-31', '10-31T18:30'],
  ['2022-11-07', '11-07T18:30'],
  ['2022-11-12', '11-12T18:30'],
] as const

const lastDay = ({ loan, draws }: BookRow): string =>
  [loan.appliedOn, loan.approvedOn, loan.signedOn, ...draws.map(({ paidOn }) => paidOn)]
    .filter((date) => date !== null)
    .toSorted()
    .at(-1) ?? loan.appliedOn

/** Enters the rows by the regional branch's lead desk, each when its last date has passed. */
export function enterBooks(script: Script, rows: readonly BookRow[]): void {
  for (const [i, [until, at]] of TAKEN_OVER.entries()) {
    const since = TAKEN_OVER[i - 1]?.[0] ?? ''
    const due = rows.filter((row) => lastDay(row) > since && lastDay(row) <= until)
    act(
      script,
      moment(at),
      'bank-15.lead',
      'record-loan',
      due.map(({ loan }) => loan),
    )
    const draws = due.flatMap(({ loan, draws }) =>
      draws.map((draw, n) => ({
        loan: loan.loan,
        homeBranch: loan.homeBranch,
        draw: `${loan.loan}-${n + 1}`,
        ...draw,
      })),
    )
    act(script, moment(at), 'bank-15.lead', 'record-draw', draws)
  }
}

interface Sector {
  readonly prefix: string
  readonly trades: readonly Trade[]
  readonly tags: (n: number) => readonly string[]
  readonly totalFen: number
  readonly count: number
  readonly year: 2021 | 2022
  readonly product: string
}
const LPR_1_YEAR = 365
const LPR_5_YEARS = 430
const COAL_OR_POWER = [['power'], ['coal'], ['power', 'coal', 'supply-guarantee']] as const

/** What the page gives by sector, and the rest of manufacturing, which is told when its sum is known. */
const sectorsOf2022 = (otherFen: number): readonly Sector[] => [
  {
    prefix: 'ld',
    trades: ['dairy'],
    tags: () => ['manufacturing', 'dairy'],
    totalFen: billion(8.6),
    count: 64,
    year: 2022,
    product: 'working-capital',
  },
  {
    prefix: 'lf',
    trades: ['farming'],
    tags: () => ['dairy', 'pastoral'],
    totalFen: billion(5.4),
    count: 46,
    year: 2022,
    product: 'working-capital',
  },
  {
    prefix: 'lm',
    trades: ['equipment', 'steel', 'chemistry'],
    tags: () => ['manufacturing'],
    totalFen: otherFen,
    count: 110,
    year: 2022,
    product: 'working-capital',
  },
  {
    prefix: 'le',
    trades: ['power', 'coal'],
    tags: (n) => COAL_OR_POWER[n % 3] ?? [],
    totalFen: billion(11.72),
    count: 54,
    year: 2022,
    product: 'project',
  },
]

const SECTORS_OF_2021: readonly Sector[] = [
  {
    prefix: 'ly',
    trades: ['dairy'],
    tags: () => ['manufacturing', 'dairy'],
    totalFen: billion(6.1),
    count: 52,
    year: 2021,
    product: 'working-capital',
  },
  {
    prefix: 'lz',
    trades: ['farming'],
    tags: () => ['dairy', 'pastoral'],
    totalFen: billion(3.83),
    count: 38,
    year: 2021,
    product: 'working-capital',
  },
  {
    prefix: 'lx',
    trades: ['equipment', 'steel', 'chemistry'],
    tags: () => ['manufacturing'],
    totalFen: billion(14.2),
    count: 90,
    year: 2021,
    product: 'working-capital',
  },
]

function sectorRows(sector: Sector, firms: Readonly<Record<Trade, readonly Firm[]>>, chance: Chance): BookRow[] {
  const { prefix, trades, totalFen, count, year, product, tags } = sector
  const of = trades.flatMap((trade) => firms[trade])
  const [first, days] = year === 2021 ? ['2021-01-06', 350] : ['2022-01-06', 300]
  const long = product === 'project'
  return split(totalFen, count, chance).map((amountFen, n): BookRow => {
    const firm = of[n % of.length]
    const appliedOn = addDays(first as LocalDate, Math.floor((days * n) / count))
    const approvedOn = addDays(appliedOn, chance.int(1, 4))
    const signedOn = addDays(approvedOn, chance.int(0, 2))
    const paidOn = addDays(signedOn, chance.int(0, 2))
    const referenceBp = long ? LPR_5_YEARS : LPR_1_YEAR
    return {
      loan: {
        loan: `${prefix}-${year}-${String(n + 1).padStart(3, '0')}`,
        firm: firm?.firm ?? '',
        homeBranch: firm?.branch ?? 'bank-15',
        entry: null,
        product,
        tags: tags(n),
        termMonths: long ? 120 : 12,
        amountFen,
        approvedFen: amountFen,
        signedFen: amountFen,
        rateBp: referenceBp - chance.int(0, 9) * 5,
        referenceBp,
        appliedOn,
        approvedOn,
        signedOn,
      },
      draws: [{ amountFen, paidOn }],
    }
  })
}

/** Loans by sector; `listedFen` of manufacturing is drawn on the lists already, `sameDayFen` on 26 October. */
export function sectorBooks(
  firms: Readonly<Record<Trade, readonly Firm[]>>,
  listedFen: number,
  sameDayFen: number,
  chance: Chance,
): readonly BookRow[] {
  const manufacturing = billion(18.34) - billion(8.6) - listedFen - sameDayFen
  return [...sectorsOf2022(manufacturing), ...SECTORS_OF_2021].flatMap((sector) => sectorRows(sector, firms, chance))
}
