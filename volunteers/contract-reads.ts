import { z } from 'zod'
import { SKILLS, TASKS } from './contract-kinds.ts'

const At = z.string()
const Words = z.object({ zh: z.string(), en: z.string() })

export const ShiftCell = z.object({
  shift: z.string(),
  task: z.enum(TASKS),
  startsAt: At,
  endsAt: At,
  needed: z.number(),
  expected: z.number(),
  arrived: z.number(),
  reportedShort: z.number().nullable(),
  status: z.string(),
})
export type ShiftCell = z.infer<typeof ShiftCell>

export const PointRow = z.object({
  point: z.string(),
  name: Words,
  kind: z.string(),
  community: z.string(),
  leader: z.string(),
  scope: z.string(),
  /** Hands missing in shifts that are not over; those over what is needed. */
  missing: z.number(),
  over: z.number(),
  shifts: z.array(ShiftCell),
})
export type PointRow = z.infer<typeof PointRow>

export const VolunteerBoard = z.object({
  now: At,
  points: z.array(PointRow),
  totals: z.object({
    points: z.number(),
    quiet: z.number(),
    needed: z.number(),
    expected: z.number(),
    arrived: z.number(),
    missing: z.number(),
    forgotten: z.number(),
    toVerify: z.number(),
    disinfectionsOwed: z.number(),
  }),
})
export type VolunteerBoard = z.infer<typeof VolunteerBoard>

export const AttendanceRow = z.object({
  attendance: z.string(),
  person: z.string(),
  point: z.string(),
  pointName: Words,
  shift: z.string().nullable(),
  task: z.enum(TASKS),
  status: z.string(),
  startsAt: At.nullable(),
  endsAt: At.nullable(),
  signedInAt: At.nullable(),
  signedOutAt: At.nullable(),
  proof: z.string().nullable(),
  walkUp: z.boolean(),
  sentLate: z.boolean(),
  minutes: z.number().nullable(),
  reason: z.string().nullable(),
  /** Signed in and past the hour at which the list of the forgotten is drawn up, or past the shift. */
  forgotten: z.boolean(),
})
export type AttendanceRow = z.infer<typeof AttendanceRow>

export const PointPage = z.object({
  now: At,
  point: PointRow,
  lockedThrough: z.string().nullable(),
  attendances: z.array(AttendanceRow),
})
export type PointPage = z.infer<typeof PointPage>

export const PointCode = z.object({
  point: z.string(),
  code: z.string(),
  from: At,
  to: At,
  now: At,
  seconds: z.number(),
})
export type PointCode = z.infer<typeof PointCode>

const Gate = z.object({ gate: z.string(), from: z.string(), to: z.string().nullable(), ref: z.string() })
export const VolunteerRow = z.object({
  person: z.string(),
  team: z.string(),
  scope: z.string(),
  status: z.string(),
  channel: z.string(),
  volunteerNo: z.string().nullable(),
  adult: z.boolean(),
  home: z.string(),
  skills: z.array(z.enum(SKILLS)),
  gates: z.array(Gate),
  services: z.number(),
  minutes: z.number(),
  noShows: z.number(),
})
export type VolunteerRow = z.infer<typeof VolunteerRow>

export const ShiftSuggestions = z.object({
  shift: z.string(),
  point: z.string(),
  task: z.enum(TASKS),
  needed: z.number(),
  expected: z.number(),
  fits: z.array(z.object({ person: z.string(), near: z.number(), minutes: z.number() })),
  not: z.array(z.object({ why: z.string(), people: z.number() })),
})
export type ShiftSuggestions = z.infer<typeof ShiftSuggestions>

export const CertificateRow = z.object({
  certificate: z.string(),
  person: z.string(),
  team: z.string(),
  status: z.string(),
  number: z.string().nullable(),
  services: z.number().nullable(),
  minutes: z.number().nullable(),
  issuedOn: z.string().nullable(),
  noticeUntil: At.nullable(),
  reason: z.string().nullable(),
})
export type CertificateRow = z.infer<typeof CertificateRow>

/** The paper: four blocks, as the 2015 guidance has them; names come from the vault for this purpose alone. */
export const CertificatePaper = CertificateRow.extend({
  holder: z.object({
    name: z.string().nullable(),
    idNumber: z.string().nullable(),
    volunteerNo: z.string().nullable(),
  }),
  issuer: z.object({ name: Words, head: z.string().nullable(), handler: z.string().nullable() }),
  tasks: z.array(z.object({ task: z.string(), services: z.number(), minutes: z.number() })),
  code: z.string(),
})
export type CertificatePaper = z.infer<typeof CertificatePaper>
export const CertificateCheck = z.object({
  genuine: z.boolean(),
  status: z.string().nullable(),
  hours: z.number().nullable(),
})

export const DayLine = z.object({
  district: z.string(),
  point: z.string(),
  pointName: Words,
  task: z.string(),
  attendances: z.number(),
  minutes: z.number(),
})
export type DayLine = z.infer<typeof DayLine>

/** One volunteer's own page, and nothing of anybody else. */
export const MyService = z.object({
  now: At,
  person: z.string(),
  team: z.string(),
  status: z.string(),
  services: z.number(),
  minutes: z.number(),
  gates: z.array(Gate),
  attendances: z.array(AttendanceRow),
  certificates: z.array(CertificateRow),
})
export type MyService = z.infer<typeof MyService>

export const WalkUp = z.strictObject({
  code: z.string().max(200),
  name: z.string().trim().min(1).max(40),
  phone: z
    .string()
    .trim()
    .regex(/^\d{5,15}$/, 'write the phone in digits'),
  adult: z.boolean(),
  consent: z.literal(true),
  health: z.literal(true),
  task: z.enum(TASKS),
})
export type WalkUp = z.input<typeof WalkUp>
export const WalkedUp = z.object({ person: z.string(), pass: z.string(), attendance: z.string() })
export type WalkedUp = z.infer<typeof WalkedUp>

export const MyAct = z.strictObject({
  command: z.enum(['accept-posting', 'end-posting', 'sign-in-volunteer', 'sign-out-volunteer', 'request-certificate']),
  payload: z.record(z.string(), z.unknown()),
})
export type MyAct = z.input<typeof MyAct>
