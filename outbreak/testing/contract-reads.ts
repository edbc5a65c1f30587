import { z } from 'zod'
import { At } from '#kernel/contract-reads.ts'

const Words = z.object({ zh: z.string(), en: z.string() })

export const RoundSite = z.object({
  site: z.string(),
  place: z.string(),
  placeName: z.string(),
  /** Null for a site that sampled without being planned. */
  name: Words.nullable(),
  staff: z.number().nullable(),
  tubesPlanned: z.number().nullable(),
  tubes: z.number(),
  people: z.number(),
  lastAt: At.nullable(),
  slots: z.array(z.object({ from: At, to: At, people: z.number() })),
})
export const RoundBuilding = z.object({
  building: z.string(),
  name: z.string(),
  community: z.string(),
  households: z.number(),
  people: z.number(),
  elsewhere: z.number(),
  sampled: z.number(),
  atDoor: z.number(),
  excused: z.number(),
  untested: z.number(),
})
export const RoundForecast = z.object({
  finishAt: At.nullable(),
  samplingEndsAt: At.nullable(),
  lateHours: z.number().nullable(),
  peoplePerHour: z.number().nullable(),
  tubesPerHour: z.number().nullable(),
  byLastRound: z.boolean(),
  peopleLeft: z.number(),
  tubesLeft: z.number(),
  limit: z.enum(['nothing', 'sampling', 'laboratory', 'unknown']),
})
export const StopAdviceView = z.object({
  area: z.string(),
  areaName: z.string(),
  says: z.enum(['no-rule', 'continue', 'wait', 'one-more', 'stop']),
  clear: z.number().nullable(),
  needed: z.number().nullable(),
  waitDays: z.number().nullable(),
  /** First day of the round after the wait, or the day of the last one. */
  day: z.string().nullable(),
})
/** How a round stands, beside its totals. */
export const RoundControl = z.object({
  hours: z.array(
    z.object({ hour: At, people: z.number(), collected: z.number(), received: z.number(), resulted: z.number() }),
  ),
  forecast: RoundForecast.nullable(),
  basis: z
    .object({
      trigger: z.string(),
      override: z.object({ reason: z.string(), approvedBy: z.string() }).nullable(),
    })
    .nullable(),
  advice: z.array(StopAdviceView),
  sites: z.array(RoundSite),
  /** Buildings with people still to be sampled, most first; `planned` counts the whole roster by address. */
  untested: z.array(RoundBuilding),
  planned: z.object({
    buildings: z.number(),
    households: z.number(),
    people: z.number(),
    elsewhere: z.number(),
    sampled: z.number(),
    untested: z.number(),
  }),
  door: z.object({ open: z.number(), refused: z.number(), absent: z.number(), immobile: z.number() }),
})

/** Somebody of a round who was not sampled at a site. */
export const DoorEntry = z.object({
  round: z.string(),
  person: z.string(),
  building: z.string(),
  buildingName: z.string(),
  reason: z.enum(['refused', 'absent', 'immobile']),
  since: At,
  dueAt: At,
  status: z.enum(['open', 'closed']),
  outcome: z.string().nullable(),
})

const TUBE_STATUS = [
  'collected',
  'inTransit',
  'received',
  'testing',
  'resulted',
  'membersHeld',
  'singleRetest',
  'resolved',
  'lost',
] as const

/** A tube on the bench: who it is from is not said here. */
export const BenchTube = z.object({
  tube: z.string(),
  round: z.string().nullable(),
  place: z.string(),
  placeName: z.string(),
  site: z.string(),
  status: z.enum(TUBE_STATUS),
  ratio: z.string(),
  members: z.number(),
  retestOf: z.string().nullable(),
  resampleOf: z.string().nullable(),
  resampledBy: z.string().nullable(),
  laboratory: z.string().nullable(),
  plate: z.string().nullable(),
  well: z.string().nullable(),
  collectedAt: At,
  dispatchedAt: At.nullable(),
  receivedAt: At.nullable(),
  testingAt: At.nullable(),
  resultedAt: At.nullable(),
  result: z.enum(['negative', 'positive', 'suspicious', 'invalid']).nullable(),
  ct: z.number().nullable(),
  /** When the step it waits for is due, by its open duty. */
  dueAt: At.nullable(),
})
/** A positive or suspicious pool and how far its members are. */
export const BenchPool = BenchTube.extend({
  unresolved: z.number(),
  positiveMembers: z.number(),
  retestDueAt: At.nullable(),
  resolvedAt: At.nullable(),
})
export const PoolMember = z.object({
  person: z.string(),
  status: z.enum(['held', 'sampled', 'cleared', 'positive']),
  heldNow: z.boolean(),
  until: At,
  retestDueAt: At,
  single: z.string().nullable(),
  endedAt: At.nullable(),
  /** Whether the person of a positive retest has been reported. */
  reported: z.boolean(),
  legalBasis: z.array(z.string()),
  issuer: z.string(),
  appealChannel: z.string(),
})
export const PoolPage = z.object({ pool: BenchPool, members: z.array(PoolMember) })

/** Hours between two steps of the tubes with a result in the last day. */
const Stage = z.object({ median: z.number().nullable(), p90: z.number().nullable() })
export const Turnaround = z.object({
  laboratory: z.string(),
  tubes: z.number(),
  collectedToReceived: Stage,
  receivedToResulted: Stage,
  collectedToResulted: Stage,
  /** Received and without a result now; the oldest of them. */
  waiting: z.number(),
  oldestReceivedAt: At.nullable(),
})

/** A member's hold while the single retest is owed; `heldNow` tells by the city's clock, whoever has done what. */
export const HoldFacts = z.object({
  pool: z.string(),
  place: z.string(),
  placeName: z.string(),
  status: z.enum(['held', 'sampled', 'cleared', 'positive']),
  heldNow: z.boolean(),
  heldAt: At,
  endsAt: At,
  retestDueAt: At,
  single: z.string().nullable(),
  issuer: z.string(),
  issuerWords: Words,
  legalBasis: z.array(z.string()),
  appealChannel: z.string(),
})
