import type { z } from 'zod'
import { districtOf } from '#kernel/jurisdictions/place-code.ts'
import type { Count } from '#kernel/ledger/table.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { addDays } from '#kernel/primitives/local-day.ts'
import type { Stocks, StockView } from '#outbreak/cases/contract-reads.ts'
import { STOCK_FIGURES, type Stock, stockBreaks, stockDays } from '#outbreak/cases/stocks.ts'
import type { ReadDb } from '#store/store.ts'
import { readNames } from './names.ts'

const CHECKED_DAYS = 14
const NAMES = Object.keys(STOCK_FIGURES)

function viewOf(
  place: string,
  placeName: string,
  counts: readonly Count[],
  date: LocalDate,
): z.infer<typeof StockView> {
  const day = (stock: Stock) => stockDays(counts, stock, { from: date, to: date })[0]
  const confirmed = day('existing-confirmed')
  const asymptomatic = day('existing-asymptomatic')
  return {
    place,
    placeName,
    confirmed: confirmed?.stock ?? 0,
    asymptomatic: asymptomatic?.stock ?? 0,
    flows: {
      newConfirmed: confirmed?.flows.new ?? 0,
      converted: confirmed?.flows.converted ?? 0,
      cured: -(confirmed?.flows.cured ?? 0),
      newAsymptomatic: asymptomatic?.flows.new ?? 0,
      released: -(asymptomatic?.flows.released ?? 0),
      died: -((confirmed?.flows.died ?? 0) + (asymptomatic?.flows.died ?? 0)),
    },
  }
}

/** Existing cases at the end of a day, of a place and its districts, with the check that they add up. */
export async function readStocks(
  db: ReadDb,
  city: string,
  { place, date }: { readonly place: string; readonly date: LocalDate },
): Promise<z.infer<typeof Stocks>> {
  const sql = `select figure, left(place, 6) as place, date, part, sum(n)::int as n from figure_counts
    where city = $1 and figure = any($2::text[]) and starts_with(place, $3) and date <= $4::date
    group by figure, left(place, 6), date, part`
  const counts = await db.rows<Count>(sql, [city, NAMES, place, date])
  const districts = Map.groupBy(counts, (count) => districtOf(count.place as PlaceCode) ?? count.place)
  const names = await readNames(db, city, { places: [place, ...districts.keys()] })
  const total = viewOf(place, names.place(place), counts, date)
  const parts = [...districts]
    .map(([district, own]) => viewOf(district, names.place(district), own, date))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
  const period = { from: addDays(date, 1 - CHECKED_DAYS), to: date }
  const breaks = [
    ...stockBreaks(stockDays(counts, 'existing-confirmed', period)),
    ...stockBreaks(stockDays(counts, 'existing-asymptomatic', period)),
  ]
  const sum = (of: 'confirmed' | 'asymptomatic') => parts.reduce((n, part) => n + part[of], 0)
  const addsUp = sum('confirmed') === total.confirmed && sum('asymptomatic') === total.asymptomatic
  return { date, total, districts: parts, breaks: [...new Set(breaks)], addsUp }
}
