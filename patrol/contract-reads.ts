import { z } from 'zod'
import { At, Words } from '#kernel/contract-reads.ts'
import { KIT_ITEMS } from './kit/contract.ts'

/** What the server answers about patrol. Nobody's position is in any of it but `PositionsView`. */
const Target = z.object({
  hour: At,
  /** Null: no shift was planned there in that hour. */
  lit: z.number().nullable(),
})
export const BeatLight = z.object({
  beat: z.string(),
  words: Words,
  place: z.string(),
  unit: z.string(),
  unitWords: Words,
  grade: z.number(),
  target: z.number(),
  hours: z.array(Target),
  /** Minutes missing to the target over the hours planned. */
  missing: z.number(),
  planned: z.number(),
  onStreet: z.number(),
  missed: z.array(z.object({ point: z.string(), reason: z.string() })),
})
export type BeatLight = z.infer<typeof BeatLight>
export const LightView = z.object({ at: At, hours: z.array(At), beats: z.array(BeatLight) })
export type LightView = z.infer<typeof LightView>

export const IssueView = z.object({
  issue: z.string(),
  batch: z.string(),
  item: z.enum(KIT_ITEMS),
  unit: z.string(),
  unitWords: Words,
  place: z.string(),
  status: z.enum(['issued', 'accepted', 'differs', 'settled']),
  quantity: z.number(),
  issuedAt: At,
  countDueAt: At,
  counted: z.number().nullable(),
  defective: z.number().nullable(),
  countedAt: At.nullable(),
  settleDueAt: At.nullable(),
  how: z.string().nullable(),
  settledAt: At.nullable(),
  accepted: z.number().nullable(),
  inUse: z.number(),
  note: z.string().nullable(),
})
export type IssueView = z.infer<typeof IssueView>
export const BatchView = z.object({
  batch: z.string(),
  item: z.enum(KIT_ITEMS),
  words: Words,
  quantity: z.number(),
  issued: z.number(),
  units: z.number(),
  counted: z.number(),
  differing: z.number(),
  waiting: z.number(),
  receivedAt: At,
})
export type BatchView = z.infer<typeof BatchView>
export const KitView = z.object({ at: At, batches: z.array(BatchView), issues: z.array(IssueView) })
export type KitView = z.infer<typeof KitView>

export const ItemView = z.object({
  item: z.string(),
  kind: z.enum(KIT_ITEMS),
  issue: z.string(),
  unit: z.string(),
  status: z.string(),
  person: z.string(),
  since: At,
  condition: z.string(),
})
export type ItemView = z.infer<typeof ItemView>

export const IncidentView = z.object({
  incident: z.string(),
  beat: z.string(),
  place: z.string(),
  kind: z.string(),
  source: z.string(),
  tier: z.string(),
  tierSeconds: z.number(),
  status: z.string(),
  reportedAt: At,
  note: z.string().nullable(),
  unit: z.string().nullable(),
  unitWords: Words.nullable(),
  shift: z.string().nullable(),
  dispatchedAt: At.nullable(),
  signDueAt: At.nullable(),
  signedAt: At.nullable(),
  departDueAt: At.nullable(),
  departedAt: At.nullable(),
  arriveDueAt: At.nullable(),
  arrivedAt: At.nullable(),
  feedbackDueAt: At.nullable(),
  fedBackAt: At.nullable(),
  closedAt: At.nullable(),
  responseSeconds: z.number().nullable(),
})
export type IncidentView = z.infer<typeof IncidentView>
export const TierView = z.object({
  tier: z.string(),
  seconds: z.number(),
  incidents: z.number(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
  within: z.number().nullable().meta({ description: 'percent on scene within the tier' }),
})
export const UnitClocks = z.object({
  unit: z.string(),
  unitWords: Words,
  incidents: z.number(),
  signLate: z.number(),
  departLate: z.number(),
  feedbackLate: z.number(),
  arriveLate: z.number(),
  unfinished: z.number(),
})
export const IncidentsView = z.object({
  at: At,
  tiers: z.array(TierView),
  units: z.array(UnitClocks),
  incidents: z.array(IncidentView),
})
export type IncidentsView = z.infer<typeof IncidentsView>

const PointView = z.object({
  point: z.string(),
  words: Words,
  visits: z.number(),
  minVisits: z.number(),
  minStayMinutes: z.number(),
  missed: z.string().nullable(),
})
export const ShiftView = z.object({
  shift: z.string(),
  beat: z.string(),
  beatWords: Words,
  place: z.string(),
  unit: z.string(),
  grade: z.number(),
  status: z.enum(['planned', 'briefed', 'on-street', 'handed-over', 'closed', 'cancelled']),
  startsAt: At,
  endsAt: At,
  leader: z.string(),
  members: z.array(z.object({ person: z.string(), role: z.string() })),
  car: z.string().nullable(),
  unitStatus: z.string().nullable(),
  lights: z.boolean(),
  statusAt: At,
  points: z.array(PointView),
  nextShift: z.string().nullable(),
  nextUnit: z.string().nullable(),
  notes: z.string().nullable(),
  defects: z.string().nullable(),
  km: z.number().nullable(),
  reason: z.string().nullable(),
})
export type ShiftView = z.infer<typeof ShiftView>

export const ExitsView = z.object({
  place: z.string(),
  placeName: z.string(),
  dueAt: At.nullable(),
  seenAt: At.nullable(),
})
export const CommitmentView = z.object({
  commitment: z.string(),
  unit: z.string(),
  unitWords: Words,
  text: z.string(),
  measure: z.string(),
  dueAt: At,
  result: z.string().nullable(),
  answeredAt: At.nullable(),
})
/** A unit's own phone page. */
export const UnitView = z.object({
  at: At,
  unit: z.string(),
  unitWords: Words,
  holder: z.string().nullable(),
  issues: z.array(IssueView),
  shifts: z.array(ShiftView),
  incidents: z.array(IncidentView),
  exits: z.array(ExitsView),
  commitments: z.array(CommitmentView),
})
export type UnitView = z.infer<typeof UnitView>

export const LaunchView = z.object({
  at: At,
  plan: z
    .object({ title: Words, mechanism: Words, summary: z.string(), version: z.number(), rules: z.unknown() })
    .nullable(),
  launches: z.array(
    z.object({ ceremony: z.string(), words: Words, heldAt: At, officers: z.number(), auxiliaries: z.number() }),
  ),
  commitments: z.array(CommitmentView),
})
export type LaunchView = z.infer<typeof LaunchView>

export const PositionsView = z.object({
  at: At,
  expiresAt: At.nullable(),
  caseRef: z.string().nullable(),
  tracks: z.array(
    z.object({
      beat: z.string(),
      hour: At,
      points: z.array(z.tuple([z.number(), z.number(), z.number(), z.union([z.literal(0), z.literal(1)])])),
    }),
  ),
})
