import { z } from 'zod'
import { At, Words } from '#kernel/contract-reads.ts'
import { CARE_NEEDS } from './events.ts'

const PassengerClass = z.enum(['positive', 'contact'])

/** Somebody who waits to be moved: a positive for a bed, a contact for a room. */
export const TransferRequest = z.object({
  person: z.string(),
  class: PassengerClass,
  home: z.string(),
  homeName: z.string(),
  grade: z.string(),
  needs: z.array(z.enum(CARE_NEEDS)),
  /** 0: does not wait; 1: soon will not; 2: by the clock. */
  urgency: z.number(),
  /** What comes next: `door` is the receipt of the facility. */
  waitsFor: z.enum(['bed', 'room', 'vehicle', 'door']),
  facility: z.string().nullable(),
  facilityName: z.string().nullable(),
  waitingSince: At,
  dueAt: At.nullable(),
  age: z.enum(['under1h', 'under4h', 'under12h', 'over12h']),
  duty: z.string(),
  holder: z.string(),
  /** What somebody wrote down as the cause, `resource:bed` or a duty; null when nothing blocks it. */
  blockedBy: z.string().nullable(),
})
const Counts = z.record(z.string(), z.number())
export const TransferQueue = z.object({
  now: At,
  total: z.number(),
  late: z.number(),
  byAge: Counts,
  byWait: Counts,
  byBlock: Counts,
  /** How many match, with what is asked for of `waits`; `requests` are those from `skip` on. */
  matching: z.number(),
  requests: z.array(TransferRequest),
})

export const PlanRequest = z.strictObject({
  people: z.array(z.string().max(64)).min(1).max(500).meta({ description: 'who is planned for, of those who wait' }),
})
export const PlannedBed = z.object({
  person: z.string(),
  class: PassengerClass,
  facility: z.string(),
  name: Words,
  km: z.number(),
  reason: Words,
  /** Why no nearer facility; null when none is. */
  notNearer: Words.nullable(),
})
export const TransferPlan = z.object({
  rule: z.literal('nearest-with-beds'),
  planned: z.array(PlannedBed),
  unplanned: z.array(z.object({ person: z.string(), code: z.string(), reason: Words })),
})

export const VehicleView = z.object({
  vehicle: z.string(),
  kind: z.string(),
  base: z.string(),
  baseName: z.string(),
  places: z.number(),
  classes: z.array(PassengerClass),
  mobility: z.boolean(),
  status: z.enum(['ready', 'onTrip', 'offShift', 'withdrawn']),
  crew: z.string().nullable(),
  crewPeople: z.number().nullable(),
  crewUntil: At.nullable(),
  trip: z.string().nullable(),
  tripClass: PassengerClass.nullable(),
  onBoard: z.number(),
  bound: PassengerClass.nullable(),
  disinfectedAt: At.nullable(),
})
export const TripView = z.object({
  trip: z.string(),
  vehicle: z.string(),
  class: PassengerClass,
  startedAt: At,
  endedAt: At.nullable(),
  stops: z.array(
    z.object({
      stop: z.string(),
      kind: z.enum(['pick-up', 'hand-over']),
      place: z.string().nullable(),
      facility: z.string().nullable(),
      name: Words,
      people: z.array(z.string()),
      reachedAt: At.nullable(),
    }),
  ),
  passengers: z.array(
    z.object({
      person: z.string(),
      boardedAt: At,
      handedOver: z.object({ at: At, facility: z.string().nullable(), receipt: z.string() }).nullable(),
      /** The facility has given its own receipt: in a bed or a room. */
      received: z.boolean(),
    }),
  ),
})
