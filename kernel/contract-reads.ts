import { z } from 'zod'
import { CLOCK_NAMES, STAGES } from './duties/duty.ts'

/** What the server answers about kernel things. Times are canonical instants (UTC, milliseconds). */
export const Words = z.object({ zh: z.string(), en: z.string() })
export const At = z.string().meta({ description: 'instant, YYYY-MM-DDTHH:mm:ss.sssZ' })

export const StageView = z.object({
  dueAt: At.nullable(),
  doneAt: At.nullable(),
  /** `waiting`: not due yet; `soon`: due within two hours; `none`: this stage has no limit. */
  state: z.enum(['none', 'waiting', 'soon', 'overdue', 'onTime', 'late']),
})

/** A duty as a person sees it at the city's now. */
export const DutyView = z.object({
  id: z.string().meta({ description: '<stream>#<kind>#<n>' }),
  stream: z.string(),
  key: z.string().meta({ description: 'the duty within its stream, sent back in duty commands' }),
  kind: z.string(),
  kindWords: Words,
  clock: z.enum(CLOCK_NAMES).nullable(),
  subject: z.string(),
  place: z.string(),
  placeName: z.string(),
  holder: z.string(),
  holderWords: Words,
  openedAt: At,
  stages: z.record(z.enum(STAGES), StageView),
  status: z.enum(['onTime', 'soon', 'late', 'blocked', 'done', 'closed']),
  blockedBy: z
    .object({ by: z.string(), words: Words, chargedTo: z.string(), chargedWords: Words, since: At })
    .nullable(),
  offeredTo: z.string().nullable(),
  hardStopAt: At.nullable(),
  escalatedTo: z.string().nullable(),
  outcome: z.string().nullable(),
  /** Commands the asking post may send next, most useful first, at most three. */
  acts: z.array(z.object({ command: z.string(), words: Words })),
})
export type DutyView = z.infer<typeof DutyView>

export const DutyList = z.object({
  now: At,
  holder: z.string().nullable(),
  total: z.number(),
  late: z.number(),
  soon: z.number(),
  blocked: z.number(),
  duties: z.array(DutyView),
})

/** One line of a subject's history: what happened, when known, by whom. */
export const TimelineEntry = z.object({
  event: z.string(),
  row: z.number(),
  type: z.string(),
  words: Words,
  occurredAt: At,
  recordedAt: At,
  post: z.string(),
  postWords: Words,
  place: z.string(),
  data: z.record(z.string(), z.unknown()),
  voided: z.object({ at: At, reason: z.string() }).nullable(),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

export const CityClockView = z.object({
  city: z.string(),
  now: At,
  mode: z.enum(['real', 'scenario']),
  /** Simulated seconds per wall second; 0 when standing still. */
  rate: z.number(),
  simulated: z.boolean(),
  loaded: z.object({
    state: z.enum(['empty', 'loading', 'ready', 'failed']),
    percent: z.number(),
    reached: At.nullable(),
    refused: z.number(),
    /** Real colleagues' steps still to come as the clock runs. */
    queued: z.number(),
    /** Scenarios of the other systems, loaded after the lead one; `whole` when all of it is in. */
    companions: z.array(
      z.object({
        id: z.string(),
        state: z.enum(['waiting', 'loading', 'ready', 'failed']),
        percent: z.number(),
        refused: z.number(),
        queued: z.number(),
      }),
    ),
    whole: z.boolean(),
  }),
  opensAt: At.nullable(),
  endsAt: At.nullable(),
})

export const PostView = z.object({
  post: z.string(),
  words: Words,
  agency: z.string(),
  jurisdiction: z.string(),
  jurisdictionName: z.string(),
  desk: z.string(),
  holder: z.string().nullable(),
  heldUntil: At.nullable(),
  rights: z.array(z.object({ right: z.string(), mode: z.enum(['command', 'assist']), words: Words })),
})

/** Who is signed in, and with which post they act now. */
export const Me = z.object({
  guest: z.boolean(),
  account: z.string().nullable(),
  displayName: z.string(),
  post: z.string().nullable(),
  posts: z.array(PostView),
  language: z.enum(['zh', 'en']),
})

export const PlaceView = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(['region', 'city', 'district', 'street', 'community', 'compound', 'building', 'unit']),
  parent: z.string().nullable(),
  synthetic: z.boolean(),
})
export const PlacePage = z.object({ place: PlaceView, path: z.array(PlaceView), children: z.array(PlaceView) })

export const DirectiveView = z.object({
  directive: z.string(),
  from: z.string(),
  fromWords: Words,
  to: z.string(),
  toWords: Words,
  place: z.string(),
  subject: Words,
  issuedAt: At,
  receiptDueAt: At.nullable(),
  receiptedAt: At.nullable(),
  answerDueAt: At.nullable(),
  answeredAt: At.nullable(),
  effect: z.string().nullable(),
  figure: z.string().nullable(),
  figureBefore: z.number().nullable(),
  figureAfter: z.number().nullable(),
  target: z.number().nullable(),
  status: z.string(),
  kind: z.enum(['task', 'supervision']),
  /** The directive of which this is a part. */
  parent: z.string().nullable(),
  about: z.string().nullable(),
  parts: z.number(),
  partsReceipted: z.number(),
  partsAnswered: z.number(),
  result: z.string().nullable(),
  evidence: z.array(z.string()),
})

/** RFC 9457. `code` is a refusal code of the contract; `detail` is in the asker's language; `remedy` says what would make it possible. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  words: Words,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  errors: z.array(z.object({ field: z.string(), row: z.number().nullable(), message: z.string(), code: z.string() })),
})
export type Problem = z.infer<typeof Problem>

export const CommandAccepted = z.object({
  status: z.enum(['accepted', 'repeated']),
  events: z.array(z.string()),
  accepted: z.number(),
  refused: z.array(z.object({ row: z.number(), problem: Problem })),
})
