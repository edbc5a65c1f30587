import { z } from 'zod'
import { At, Words } from '#kernel/contract-reads.ts'
import { ATTENDANCE, EXCUSE_REASONS, SESSION_TYPE_NAMES } from './session-types.ts'

const Counts = {
  due: z.number(),
  present: z.number(),
  late: z.number(),
  excused: z.number(),
  absent: z.number(),
  madeUp: z.number(),
}
const Gap = z.object({ gap: z.string(), words: Words })
const SessionType = z.enum(SESSION_TYPE_NAMES)
const Status = z.enum(['convened', 'held', 'locked', 'cancelled'])

/** A session as a cell of the board, or a line of a unit. */
export const StudySessionLine = z.object({
  session: z.string(),
  type: SessionType,
  typeWords: Words,
  theme: Words,
  status: Status,
  startsAt: At,
  endsAt: At,
  minutesDueAt: At,
  /** When it was held, and when the office knew of the lock. */
  heldAt: At.nullable(),
  lockedAt: At.nullable(),
  lockedRec: At.nullable(),
  inTime: z.boolean().nullable(),
  overdue: z.boolean(),
  gaps: z.array(Gap),
  ...Counts,
})
export type StudySessionLine = z.infer<typeof StudySessionLine>

export const StudyUnitLine = z.object({
  unit: z.string(),
  name: Words,
  place: z.string(),
  secretary: z.string(),
  members: z.number(),
  status: z.enum(['assigned', 'reported']),
  form: SessionType.nullable(),
  formWords: Words.nullable(),
  reportDueAt: At,
  reportedAt: At.nullable(),
  reportedRec: At.nullable(),
  sessions: z.array(StudySessionLine),
  commitments: z.object({ open: z.number(), late: z.number(), kept: z.number() }),
  makeUpsOwed: z.number(),
  /** What keeps the unit from being done, worst first; empty when nothing does. */
  lacks: z.array(Words),
})
export type StudyUnitLine = z.infer<typeof StudyUnitLine>

/** A campaign with its units, those with most missing first. Units are compared by what is open, persons never. */
export const StudyBoard = z.object({
  now: At,
  campaigns: z.array(
    z.object({
      campaign: z.string(),
      title: Words,
      place: z.string(),
      from: z.string(),
      to: z.string(),
      basis: z.string(),
      status: z.enum(['open', 'closed']),
      reportDueAt: At,
      unitsReported: z.number(),
      sessionsLocked: z.number(),
      attendances: z.number(),
      units: z.array(StudyUnitLine),
    }),
  ),
})

export const StudyCommitmentLine = z.object({
  commitment: z.string(),
  stream: z.string(),
  session: z.string(),
  owner: z.string(),
  ownerWords: Words,
  words: Words,
  status: z.enum(['open', 'kept']),
  madeAt: At,
  firstDueAt: At,
  dueAt: At,
  carried: z.number(),
  keptAt: At.nullable(),
  late: z.boolean(),
  proof: z.object({ kind: z.string(), ref: z.string() }).nullable(),
})
export type StudyCommitmentLine = z.infer<typeof StudyCommitmentLine>

const RollLine = z.object({
  /** The person, for the unit's secretary alone. */
  person: z.string(),
  name: z.string().nullable(),
  role: z.enum(['chair', 'recorder']).nullable(),
  status: z.enum(ATTENDANCE).nullable(),
  method: z.enum(['code', 'roll', 'leave']).nullable(),
  reason: z.enum(EXCUSE_REASONS).nullable(),
  at: At.nullable(),
  spokeTo: z.array(z.number()),
  makeUpDueAt: At.nullable(),
  madeUpAt: At.nullable(),
})
export type StudyRollLine = z.infer<typeof RollLine>

/** A session whole. `roll` is null for everybody but who keeps the unit's record, and empty once forgotten. */
export const StudySessionView = z.object({
  ...StudySessionLine.shape,
  unit: z.string(),
  unitName: Words,
  campaign: z.string(),
  place: z.string(),
  venue: z.string(),
  agenda: z.array(z.string()),
  signInAt: At.nullable(),
  startedAt: At.nullable(),
  summary: z.string().nullable(),
  speakers: z.number(),
  documents: z.array(z.object({ title: z.string(), kind: z.string(), digest: z.string().nullable() })),
  noCommitments: z.boolean(),
  signature: z.string().nullable(),
  lateReason: z.string().nullable(),
  forgetAt: At,
  forgottenAt: At.nullable(),
  commitments: z.array(StudyCommitmentLine),
  roll: z.array(RollLine).nullable(),
  mayKeep: z.boolean(),
})
export type StudySessionView = z.infer<typeof StudySessionView>

/** What the door shows now. */
export const StudyDoorCode = z.object({
  session: z.string(),
  code: z.string(),
  until: At,
  now: At,
  seconds: z.number(),
  signedIn: z.number(),
  due: z.number(),
})

/** One's own record: nobody else's. */
export const MyStudy = z.object({
  now: At,
  keptDays: z.number(),
  sessions: z.array(
    z.object({
      session: z.string(),
      unitName: Words,
      typeWords: Words,
      theme: Words,
      startsAt: At,
      endsAt: At,
      status: Status,
      signInOpen: z.boolean(),
      mine: z.enum(ATTENDANCE).nullable(),
      at: At.nullable(),
      makeUpDueAt: At.nullable(),
      madeUpAt: At.nullable(),
      forgetAt: At,
    }),
  ),
})
export type MyStudy = z.infer<typeof MyStudy>

/** A unit's year in one document: plan, sessions with their minutes, attendance in numbers, documents, commitments. */
export const StudyYearFile = z.object({
  now: At,
  year: z.number(),
  unit: z.string(),
  name: Words,
  place: z.string(),
  members: z.number(),
  campaign: z.object({ title: Words, from: z.string(), to: z.string(), basis: z.string() }),
  reportedAt: At.nullable(),
  formWords: Words.nullable(),
  sessions: z.array(
    z.object({
      ...StudySessionLine.shape,
      venue: z.string(),
      agenda: z.array(z.string()),
      summary: z.string().nullable(),
      speakers: z.number(),
      documents: z.array(z.object({ title: z.string(), kind: z.string(), digest: z.string().nullable() })),
      signature: z.string().nullable(),
      lateReason: z.string().nullable(),
      forgottenAt: At.nullable(),
      commitments: z.array(StudyCommitmentLine),
    }),
  ),
})
export type StudyYearFile = z.infer<typeof StudyYearFile>
