import { z } from 'zod'
import { At, Words } from '#kernel/contract-reads.ts'
import { CLOCK_NAMES } from '#kernel/duties/duty.ts'
import { FOUND_IN } from '../cases/events.ts'

/**
 * One clock of one jurisdiction, over the duties on the list of the local day of `at`:
 * opened by then, and not finished before that day began. `due = onTime + late + open + overdue`.
 */
export const ClockFigure = z.object({
  jurisdiction: z.string(),
  name: z.string(),
  clock: z.enum(CLOCK_NAMES),
  due: z.number(),
  onTime: z.number(),
  late: z.number(),
  open: z.number(),
  overdue: z.number(),
  medianHours: z.number().nullable(),
  p90Hours: z.number().nullable(),
})
export type ClockFigure = z.infer<typeof ClockFigure>

/** New infections counted to a day (by report date), by where they were found. */
export const Positives = z.object({
  date: z.string(),
  total: z.number().meta({ description: 'new persons: newConfirmed - converted + newAsymptomatic' }),
  newConfirmed: z.number(),
  converted: z.number(),
  newAsymptomatic: z.number(),
  byFoundIn: z.record(z.enum(FOUND_IN), z.number()),
  controlled: z.number(),
  societal: z.number(),
  /** The day's total, or its split by setting, is an estimate of the scenario's. */
  estimated: z.boolean(),
  estimatedTotal: z.boolean(),
})
export type Positives = z.infer<typeof Positives>

const Late = z.object({ under1h: z.number(), under4h: z.number(), under12h: z.number(), over12h: z.number() })
export type LateBuckets = z.infer<typeof Late>

/**
 * A post's duties on the day's list, worst first: three clocks in buckets of lateness (of stages done late today and
 * of stages still owed), and what the lateness is owed to.
 */
export const UnitFigure = z.object({
  post: z.string(),
  words: Words,
  jurisdiction: z.string(),
  name: z.string(),
  /** Not closed at `at`. */
  open: z.number(),
  /** Not closed, and past its finish. */
  overdue: z.number(),
  /** Done today after its finish was due. */
  lateDone: z.number(),
  accept: Late,
  start: Late,
  finish: Late,
  blocked: z.number(),
  causes: z.array(z.object({ by: z.string(), words: Words, chargedTo: z.string(), count: z.number() })),
})
export type UnitFigure = z.infer<typeof UnitFigure>

/** What ends or falls due within two hours of `at`, soonest first. */
export const Lapsing = z.object({
  at: At,
  kind: z.enum(['duty', 'order', 'review', 'restriction', 'handover']),
  /** Kind of duty and stage where it is one, such as `transfer.start`; else as `kind`. */
  what: z.string(),
  subject: z.string(),
  stream: z.string(),
  place: z.string(),
  placeName: z.string(),
  holder: z.string().nullable(),
  words: Words,
  count: z.number(),
})
export type Lapsing = z.infer<typeof Lapsing>

export const Board = z.object({
  at: At,
  city: z.string(),
  clocks: z.array(ClockFigure),
  positives: Positives,
  units: z.array(UnitFigure),
  lapsing: z.array(Lapsing),
})
export type Board = z.infer<typeof Board>

/** Distribution of one clock: hours from start to finish, for duties finished on the list. */
export const ClockDistribution = z.object({
  clock: z.enum(CLOCK_NAMES),
  jurisdiction: z.string(),
  /** Upper edges in hours; the last bin is open. */
  edgesHours: z.array(z.number()),
  counts: z.array(z.number()),
})

export const TrendDay = Positives.extend({ published: z.boolean() })
export const Trend = z.object({ place: z.string(), days: z.array(TrendDay) })

/** One cell a community: schematic positions (degrees), coloured by one measure. */
export const MapCell = z.object({
  community: z.string(),
  name: z.string(),
  street: z.string(),
  district: z.string(),
  lon: z.number(),
  lat: z.number(),
  overdue: z.number(),
  open: z.number(),
  newPositives: z.number(),
  societal: z.number(),
  highRisk: z.number(),
})
export const BoardMap = z.object({ at: At, cellDegrees: z.number(), cells: z.array(MapCell) })

/** The same number counted again by a SELECT over `events`. */
export const BoardSql = z.object({
  number: z.string().meta({ description: 'path in the board document, e.g. clocks[1501][fastTransfer].late' }),
  sql: z.string(),
  value: z.union([z.number(), z.null()]),
  again: z.union([z.number(), z.null()]).meta({ description: 'what the SELECT gives' }),
})
