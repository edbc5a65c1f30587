import { z } from 'zod'
import { At } from '#kernel/contract-reads.ts'
import { GROUNDS } from '../appeals/events.ts'
import { VULNERABLE_KINDS } from '../households/events.ts'
import { NEED_KINDS } from '../needs/contract-kinds.ts'

const Words = z.object({ zh: z.string(), en: z.string() })
const Scope = z.object({ households: z.number(), residents: z.number() })
const Inside = Scope.extend({ zones: z.number() })

/** How a standing order is kept: its exits, its way to the lift, what keeps it from being green. Null when none stands. */
export const ZoneUpkeepView = z.object({
  exits: z.enum(['open', 'blocked', 'unchecked']),
  exitsCheckedAt: At.nullable(),
  entrances: z.array(z.string()),
  blocked: z.array(z.object({ entrance: z.string(), since: At })),
  countdown: z.object({
    day: z.number(),
    of: z.number(),
    dueAt: At,
    daysMet: z.boolean(),
    finalRound: z.enum(['none', 'onDay', 'within24h']),
  }),
  /** Empty when the zone may be shown green. */
  troubles: z.array(z.enum(['exit-blocked', 'exit-unchecked', 'review-late', 'expired', 'expires-soon', 'test-late'])),
  tests: z.array(z.object({ test: z.string(), day: z.number(), calledAt: At, doneAt: At.nullable() })),
  /** Approvals signed and not yet used. */
  approvals: z.array(z.object({ post: z.string(), at: At })),
  released: z.number(),
})

/** A wide zone as it would be by building: what stays, what is free, before and after. */
export const RedrawPreview = z.object({
  zone: z.string(),
  keep: z.array(
    Scope.extend({ place: z.string(), placeName: z.string(), lastFoundAt: At, cases: z.array(z.string()) }),
  ),
  free: z.array(z.object({ place: z.string(), placeName: z.string() })),
  before: Inside,
  after: Inside,
  freed: Scope,
})

export const HouseholdRow = z.object({
  household: z.string(),
  place: z.string(),
  door: z.string(),
  residents: z.number(),
  vulnerable: z.number(),
})
export const ResidentRow = z.object({
  household: z.string(),
  person: z.string(),
  vulnerable: z.array(z.enum(VULNERABLE_KINDS)),
  firstContact: z.string().nullable(),
  /** What holds for this person now: released by appeal, or under the order like the others. */
  restricted: z.boolean(),
})
/** A building with its units and homes; residents only for whoever may read persons, and with a purpose. */
export const BuildingPage = z.object({
  place: z.string(),
  placeName: z.string(),
  restriction: z.object({
    status: z.enum(['free', 'restricted']),
    from: At.nullable(),
    until: At.nullable(),
    order: z.string().nullable(),
  }),
  units: z.array(
    z.object({ place: z.string(), placeName: z.string(), restricted: z.boolean(), homes: z.array(HouseholdRow) }),
  ),
  /** Null when they may not be seen. */
  residents: z.array(ResidentRow).nullable(),
  openNeeds: z.number(),
})

export const AppealRow = z.object({
  appeal: z.string(),
  place: z.string(),
  placeName: z.string(),
  episode: z.number(),
  person: z.string().nullable(),
  filedBy: z.string(),
  grounds: z.enum(GROUNDS),
  urgent: z.boolean(),
  statement: z.string(),
  status: z.enum(['open', 'decided', 'withdrawn']),
  holder: z.string(),
  holderWords: Words,
  issuer: z.string(),
  filedAt: At,
  acknowledgeDueAt: At,
  acknowledgedAt: At.nullable(),
  decideDueAt: At,
  endedAt: At.nullable(),
  outcome: z.enum(['upheld', 'rejected']).nullable(),
  remedy: z.enum(['lift-zone', 'release-person']).nullable(),
  reasons: z.string().nullable(),
})

export const NeedRow = z.object({
  need: z.string(),
  kind: z.enum(NEED_KINDS),
  place: z.string(),
  placeName: z.string(),
  person: z.string().nullable(),
  household: z.string().nullable(),
  urgent: z.boolean(),
  status: z.enum(['requested', 'accepted', 'underway', 'delivered', 'refused', 'failed']),
  holder: z.string(),
  requestedAt: At,
  careAt: At.nullable(),
  /** The clock that runs now: the slot, the dispatch, or the delivery. */
  nextDueAt: At.nullable(),
  dueAt: At,
  slotAt: At.nullable(),
  leftAt: At.nullable(),
  returnedAt: At.nullable(),
  endedAt: At.nullable(),
  onTime: z.boolean().nullable(),
  repeats: z.boolean(),
})
/** Needs of a place on one day, by child place and kind: open needs stand with the day on which they are asked for. */
export const NeedFigures = z.object({
  place: z.string(),
  date: z.string(),
  rows: z.array(
    z.object({
      place: z.string(),
      placeName: z.string(),
      kind: z.enum(NEED_KINDS),
      onTime: z.number(),
      late: z.number(),
      open: z.number(),
      overdue: z.number(),
      notServed: z.number(),
    }),
  ),
})

export const PremisesRow = z.object({
  premises: z.string(),
  kind: z.string(),
  place: z.string(),
  placeName: z.string(),
  name: Words,
  status: z.enum(['open', 'closed', 'partly-open']),
  closedAt: At.nullable(),
  closedUntil: At.nullable(),
  reopenedAt: At.nullable(),
  /** Conditions met since the closing, and when. */
  conditions: z.record(z.string(), At),
})
/** How the city comes back: counted as of the city's now. */
export const ReopeningFigures = z.object({
  date: z.string(),
  reopenedToday: z.number(),
  closed: z.number(),
  partlyOpen: z.number(),
  compounds: z.number(),
  /** Compounds with no order in force over them or inside them. */
  lowRiskCompounds: z.number(),
  zonesInForce: z.number(),
  residentsInside: z.number(),
  disinfectionsOwed: z.number(),
})
