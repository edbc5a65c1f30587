import { z } from 'zod'

const At = z.string().nullable().meta({ description: 'ISO 8601, UTC' })

/** Who asks: each party of the chain is shown its own part and no more. */
export const PARTS = ['city', 'county', 'gate', 'transport', 'region'] as const
export type ReturnPart = (typeof PARTS)[number]

/** One person on the way home, as far as the asker's part goes: what is not theirs to know is left out as null. */
export const ReturneeView = z.object({
  returnee: z.string(),
  entry: z.string().nullable(),
  stage: z.string(),
  county: z.string(),
  countyName: z.string(),
  releaseOn: z.string().nullable(),
  free: z.boolean().meta({ description: 'the legal date has come: free, whatever else is recorded' }),
  keyPerson: z.boolean().nullable(),
  verifyResult: z.string().nullable(),
  wish: z.string().nullable(),
  leaveOn: z.string().nullable(),
  needs: z.array(z.string()).nullable(),
  batch: z.string().nullable(),
  lodging: z.string().nullable(),
  lodgedAt: At,
  quarantine: z.string().nullable(),
  home: z.string().nullable(),
  centralDays: z.number().nullable(),
  homeDays: z.number().nullable(),
  placeStep: z.enum(['booked', 'arrived', 'at-home', 'ended']).nullable(),
  gateGiverAt: At,
  gateReceiverAt: At,
  departedAt: At,
  doorGiverAt: At,
  doorReceiverAt: At,
  receivedAt: At,
  exitCode: z.string().nullable(),
  dueAt: At,
  late: z.boolean(),
  missing: z.array(z.string()).meta({ description: 'signatures that are still owed, as leg-side' }),
})
export type ReturneeView = z.output<typeof ReturneeView>

export const ReturnBatchView = z.object({
  batch: z.string(),
  vehicle: z.string(),
  giver: z.string(),
  escort: z.string(),
  status: z.string(),
  departsAt: z.string(),
  seats: z.number(),
  booked: z.number(),
  gate: z.number(),
  aboard: z.number(),
  door: z.number(),
  exitsBefore: z.number(),
  exitsOnTheWay: z.number(),
  open: z.number(),
})
export type ReturnBatchView = z.output<typeof ReturnBatchView>

export const ReturnBoard = z.object({
  now: z.string(),
  part: z.enum(PARTS),
  late: z.number(),
  unsigned: z.number(),
  people: z.array(ReturneeView),
  batches: z.array(ReturnBatchView),
})
export type ReturnBoard = z.output<typeof ReturnBoard>

export const ReturnIdentity = z.object({
  returnee: z.string(),
  name: z.string().nullable(),
  idNumber: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
})
export type ReturnIdentity = z.output<typeof ReturnIdentity>

/** The hand-over form: one line a person, four lines for signatures, printed three times. */
export const ReturnForm = z.object({
  batch: ReturnBatchView,
  printedAt: z.string(),
  people: z.array(ReturneeView.extend({ name: z.string().nullable() })),
})
export type ReturnForm = z.output<typeof ReturnForm>

/** Any returning resident, for the desks that receive them. */
export const StayView = z.object({
  person: z.string(),
  name: z.string().nullable(),
  kind: z.string(),
  place: z.string(),
  placeName: z.string(),
  leftName: z.string(),
  site: z.string().nullable(),
  centralDays: z.number(),
  homeDays: z.number(),
  expectedAt: z.string(),
  calledAt: At,
  receivedAt: At,
  status: z.string(),
})
export type StayView = z.output<typeof StayView>

export const RegisterReturnees = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        returnee: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/),
        name: z.string().trim().min(1).max(60),
        idNumber: z.string().trim().max(18).default(''),
        phone: z.string().trim().max(20).default(''),
        address: z.string().trim().max(200).default(''),
      }),
    )
    .min(1)
    .max(500),
})
export const ReleaseNotice = z.object({
  release: z.string(),
  gate: z.string(),
  releaseOn: z.string(),
  county: z.string(),
  status: z.string(),
  notifiedAt: z.string(),
  answeredAt: At,
  result: z.string().nullable(),
})
export type ReleaseNotice = z.output<typeof ReleaseNotice>
