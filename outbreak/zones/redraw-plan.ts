import { contains } from '#kernel/jurisdictions/place-code.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { type Instant, later } from '#kernel/primitives/instant.ts'
import { liftDueAt } from './lift-day.ts'

/** People at a place, as its order or the list of buildings says. */
export interface Scope {
  readonly households: number
  readonly residents: number
}
export interface RedrawBuilding extends Scope {
  readonly place: PlaceCode
}
/** An infection known at a home inside the zone. */
export interface RedrawInfection {
  /** Building or unit where the person lives. */
  readonly home: PlaceCode
  readonly foundAt: Instant
  /** False for households already isolated at home under a pack that leaves them out. */
  readonly countsAsNew: boolean
}
export interface RedrawInput {
  /** The wide place under order: a compound, a village, a community. */
  readonly zone: PlaceCode
  /** What the order over it covers, as ordered. */
  readonly covers: Scope
  /** The moment of redrawing. */
  readonly at: Instant
  /** The rule that will hold: an infection still inside these days keeps its building under order. */
  readonly lift: { readonly consecutiveDaysNoNew: number }
  /** Whether the rules that will hold know the zone's level: where they do not, nobody is kept. */
  readonly levelKept: boolean
  /** Buildings known in the zone. */
  readonly buildings: readonly RedrawBuilding[]
  readonly infections: readonly RedrawInfection[]
}
export interface KeptBuilding extends RedrawBuilding {
  readonly lastFoundAt: Instant
}
/** Zones and the people inside them. */
export interface InsideCounts extends Scope {
  readonly zones: number
}
export interface RedrawPlan {
  readonly zone: PlaceCode
  /** Buildings that go under an order of their own, by code. */
  readonly keep: readonly KeptBuilding[]
  /** Known buildings whose residents are free, by code. */
  readonly free: readonly PlaceCode[]
  readonly before: InsideCounts
  readonly after: InsideCounts
  readonly freed: Scope
}

/** Whether an infection found then still keeps its building: its days without a new one are not over at `at`. */
export const isInsideWindow = (foundAt: Instant, at: Instant, lift: RedrawInput['lift']): boolean =>
  at < liftDueAt(lift, { lastPositiveFoundAt: foundAt, sealedAt: foundAt })

function lastInside(building: RedrawBuilding, { infections, at, lift }: RedrawInput): Instant | null {
  return infections
    .filter(({ home, foundAt, countsAsNew }) => countsAsNew && foundAt <= at && contains(building.place, home))
    .filter(({ foundAt }) => isInsideWindow(foundAt, at, lift))
    .reduce<Instant | null>((last, { foundAt }) => (last === null ? foundAt : later(last, foundAt)), null)
}

export const sumScope = (parts: readonly Scope[]): Scope => ({
  households: parts.reduce((sum, { households }) => sum + households, 0),
  residents: parts.reduce((sum, { residents }) => sum + residents, 0),
})

const byPlace = (a: RedrawBuilding, b: RedrawBuilding): number => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)

/**
 * What becomes of a wide zone when it is drawn by building: buildings with an infection inside the window are kept,
 * everybody else is free. More people are never inside after than before: the zone's own scope is the limit.
 */
export function redrawPlan(input: RedrawInput): RedrawPlan {
  const { zone, covers } = input
  const buildings = input.buildings.filter(({ place }) => place !== zone && contains(zone, place)).toSorted(byPlace)
  const keep = buildings.flatMap((building): KeptBuilding[] => {
    const lastFoundAt = input.levelKept ? lastInside(building, input) : null
    return lastFoundAt === null ? [] : [{ ...building, lastFoundAt }]
  })
  const kept = sumScope(keep)
  const after = {
    households: Math.min(kept.households, covers.households),
    residents: Math.min(kept.residents, covers.residents),
  }
  return {
    zone,
    keep,
    free: buildings.map(({ place }) => place).filter((place) => keep.every((one) => one.place !== place)),
    before: { zones: 1, ...covers },
    after: { zones: keep.length, ...after },
    freed: {
      households: covers.households - after.households,
      residents: covers.residents - after.residents,
    },
  }
}

/** Several zones redrawn at once, as the announcement of a new pack counts them. */
export function sumPlans(plans: readonly RedrawPlan[]): Pick<RedrawPlan, 'before' | 'after' | 'freed'> {
  const side = (pick: (plan: RedrawPlan) => InsideCounts): InsideCounts => ({
    zones: plans.reduce((sum, plan) => sum + pick(plan).zones, 0),
    ...sumScope(plans.map(pick)),
  })
  return {
    before: side(({ before }) => before),
    after: side(({ after }) => after),
    freed: sumScope(plans.map(({ freed }) => freed)),
  }
}
