import { z } from 'zod'
import { Words } from '#kernel/contract-reads.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { addDays } from '#kernel/primitives/local-day.ts'
import type { FigureWords } from '#outbreak/figure-words.ts'
import { OUTBREAK_FIGURES, type OutbreakFigure } from '#outbreak/figures.ts'
import type { ReadDb } from '#store/store.ts'

/** A figure's one definition: what counts, in which unit, broken down by what. */
export const FigureDoc = z.object({
  id: z.string(),
  names: Words,
  definition: Words,
  unit: z.string(),
  part: z.string().meta({ description: "what `parts` breaks it down by; '' for nothing" }),
})
export const FigureDays = z.object({
  figure: FigureDoc,
  place: z.string(),
  days: z.array(z.object({ date: z.string(), total: z.number(), parts: z.record(z.string(), z.number()) })),
})
type Days = z.infer<typeof FigureDays>['days']

const docOf = (id: string, { zh, en, definition, unit, part }: FigureWords): z.infer<typeof FigureDoc> => ({
  id,
  names: { zh, en },
  definition: { ...definition },
  unit,
  part,
})

/** Every running figure, in the order the rooms define them. */
export const FIGURES = Object.entries<FigureWords>(OUTBREAK_FIGURES).map(([id, words]) => docOf(id, words))
const isFigure = (id: string): id is OutbreakFigure => Object.hasOwn(OUTBREAK_FIGURES, id)
export const figureNamed = (id: string): z.infer<typeof FigureDoc> | undefined =>
  isFigure(id) ? docOf(id, OUTBREAK_FIGURES[id]) : undefined

interface FigurePeriod {
  readonly figure: string
  readonly place: string
  readonly from: LocalDate
  readonly to: LocalDate
}
interface Part {
  readonly date: LocalDate
  readonly part: string
  readonly n: number
}

function daysOf({ from, to }: FigurePeriod, counted: readonly Part[]): Days {
  const byDate = Map.groupBy(counted, (part) => part.date)
  const days: Days = []
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const parts = byDate.get(date) ?? []
    days.push({
      date,
      total: parts.reduce((sum, { n }) => sum + n, 0),
      parts: Object.fromEntries(parts.map(({ part, n }) => [part, n])),
    })
  }
  return days
}

/** Daily values at a place: everything counted there or anywhere below it. A day on which nothing counted is 0. */
export async function readFigureDays(db: ReadDb, city: string, period: FigurePeriod): Promise<Days> {
  const sql = `select date, part, sum(n)::bigint as n from figure_counts
    where city = $1 and figure = $2 and starts_with(place, $3) and date between $4::date and $5::date
    group by date, part having sum(n) <> 0 order by date, part`
  return daysOf(period, await db.rows<Part>(sql, [city, period.figure, period.place, period.from, period.to]))
}
