import type { Count } from '#kernel/ledger/table.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { addDays } from '#kernel/primitives/local-day.ts'
import { countingDay } from '../counting-zone.ts'
import type { FigureWords } from '../figure-words.ts'
import type { CaseRecord } from './state.ts'

const FLOW = 'new, converted, cured or released, died'

/**
 * Existing cases as flows: what comes in is positive, what goes out negative, so a day's total is the change and the
 * sum to a day is the stock at its end. Counted at the home, which never changes: no transfers between places arise.
 */
export const STOCK_FIGURES = {
  'existing-confirmed': {
    zh: '现有确诊病例（当日变化）',
    en: 'existing confirmed cases (change on the day)',
    unit: 'persons',
    part: FLOW,
    definition: {
      zh: '今日 = 昨日 + 新增（含转归确诊）− 治愈 − 死亡；自首日累计即当日 24 时现有数。',
      en: 'today = yesterday + new (converted among them) − cured − died; summed from the first day it is the stock at 24:00',
    },
  },
  'existing-asymptomatic': {
    zh: '现有无症状感染者（当日变化）',
    en: 'existing asymptomatic infections (change on the day)',
    unit: 'persons',
    part: FLOW,
    definition: {
      zh: '今日 = 昨日 + 新增 − 解除医学观察 − 转归确诊 − 死亡；自首日累计即当日 24 时现有数。',
      en: 'today = yesterday + new − released − converted − died; summed from the first day it is the stock at 24:00',
    },
  },
} as const satisfies Record<string, FigureWords>
export type Stock = keyof typeof STOCK_FIGURES
export type FlowPart = 'new' | 'converted' | 'cured' | 'released' | 'died'

interface Flow {
  readonly stock: Stock
  readonly part: FlowPart
  readonly date: LocalDate
  readonly n: 1 | -1
}

const last = (a: LocalDate, b: LocalDate): LocalDate => (a >= b ? a : b)

/** The day the person left for good, and how; a person who went home is not in the stock when dying later. */
function leaving({ discharged, care }: CaseRecord): { readonly how: 'home' | 'died'; readonly date: LocalDate } | null {
  const { deceased } = care
  if (discharged !== null && (deceased === null || discharged.at <= deceased.at))
    return { how: 'home', date: countingDay(discharged.at) }
  return deceased === null ? null : { how: 'died', date: countingDay(deceased.at) }
}

/** Comings and goings of one person; nobody leaves a stock before the day of entering it. */
export function stockFlows(record: CaseRecord): readonly Flow[] {
  const { classified, converted } = record
  const left = leaving(record)
  const flows: Flow[] = []
  const out = (stock: Stock, entered: LocalDate) => {
    if (left === null) return
    const part = left.how === 'died' ? 'died' : stock === 'existing-confirmed' ? 'cured' : 'released'
    flows.push({ stock, part, date: last(left.date, entered), n: -1 })
  }
  if (classified !== null) {
    const stock = classified.as === 'confirmed' ? 'existing-confirmed' : 'existing-asymptomatic'
    flows.push({ stock, part: 'new', date: classified.reportDate, n: 1 })
    if (classified.as === 'confirmed' || converted === null) out(stock, classified.reportDate)
    else flows.push({ stock, part: 'converted', date: last(converted.reportDate, classified.reportDate), n: -1 })
  }
  if (converted !== null && classified?.as !== 'confirmed') {
    const entered = classified === null ? converted.reportDate : last(converted.reportDate, classified.reportDate)
    flows.push({ stock: 'existing-confirmed', part: 'converted', date: entered, n: 1 })
    out('existing-confirmed', entered)
  }
  return flows
}

export interface StockDay {
  readonly date: LocalDate
  /** At the end of the day. */
  readonly stock: number
  readonly flows: Readonly<Record<FlowPart, number>>
}

type Counted = Pick<Count, 'figure' | 'date' | 'part' | 'n'>
const PARTS: readonly FlowPart[] = ['new', 'converted', 'cured', 'released', 'died']

/** One row a day from counts of any places and of all days to `to`. */
export function stockDays(
  counts: readonly Counted[],
  stock: Stock,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): readonly StockDay[] {
  const own = counts.filter(({ figure }) => figure === stock)
  const sum = (all: readonly Counted[]) => all.reduce((total, { n }) => total + n, 0)
  let standing = sum(own.filter(({ date }) => date < from))
  const days: StockDay[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const today = own.filter((one) => one.date === date)
    standing += sum(today)
    const part = (name: FlowPart) => [name, sum(today.filter((one) => one.part === name))] as const
    days.push({ date, stock: standing, flows: Object.fromEntries(PARTS.map(part)) as StockDay['flows'] })
  }
  return days
}

/** Days on which today is not yesterday and the day's flows, or on which a stock is below nothing. Empty when all is right. */
export function stockBreaks(days: readonly StockDay[]): readonly LocalDate[] {
  return days
    .filter((day, i) => {
      const before = days[i - 1]
      const change = PARTS.reduce((total, part) => total + day.flows[part], 0)
      return day.stock < 0 || (before !== undefined && before.stock + change !== day.stock)
    })
    .map(({ date }) => date)
}
