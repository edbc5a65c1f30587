import { z } from 'zod'
import { freeText } from '#kernel/contract-free-text.ts'
import { type CommandContract, IdField, InstantField, MemberField, OccurredAt, PublicWords } from './contract-fields.ts'
import { ATTENDANCE, EXCUSE_REASONS, LATE_LOCK_REASONS, SESSION_TYPE_NAMES } from './session-types.ts'

const Title = z.string().trim().min(1).max(200)

export const ConveneStudySession = z
  .strictObject({
    session: IdField,
    unit: IdField,
    type: z.enum(SESSION_TYPE_NAMES),
    theme: PublicWords,
    venue: Title,
    startsAt: InstantField,
    endsAt: InstantField,
    agenda: z.array(Title).min(1).max(20).meta({ description: 'items in order, public words' }),
    chair: MemberField,
    recorder: MemberField,
    due: z.array(MemberField).min(1).max(500).meta({ description: 'everybody who is due, each once' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Plan a session and notify those who are due.' })
export type ConveneStudySession = z.output<typeof ConveneStudySession>

export const OpenStudySignIn = z
  .strictObject({
    session: IdField,
    secret: z
      .string()
      .regex(/^[A-Za-z0-9]{20,64}$/, 'letters and digits, 20 to 64')
      .nullable()
      .default(null)
      .meta({ description: 'what the codes are made from; left out, the server makes one. Never kept in a record' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Show the rotating code at the door.' })
export type OpenStudySignIn = z.output<typeof OpenStudySignIn>

export const SignInToStudy = z
  .strictObject({
    session: IdField,
    code: z.string().regex(/^\d{6}$/, 'six digits'),
    member: MemberField.nullable().default(null).meta({ description: 'set by the server: whoever signs in' }),
    secret: z.string().max(64).nullable().default(null).meta({ description: 'set by the server' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Sign oneself in with the code at the door.' })
export type SignInToStudy = z.output<typeof SignInToStudy>

export const ExcuseFromStudy = z
  .strictObject({
    session: IdField,
    member: MemberField,
    reason: z.enum(EXCUSE_REASONS).meta({ description: 'never a matter of health' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Grant leave, before the session or at it. The study is made up later.' })
export type ExcuseFromStudy = z.output<typeof ExcuseFromStudy>

export const CallStudyRoll = z
  .strictObject({
    session: IdField,
    member: MemberField,
    status: z.enum(ATTENDANCE).exclude(['excused']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Call the roll: who is there and who is not.' })
export type CallStudyRoll = z.output<typeof CallStudyRoll>

export const HoldStudySession = z
  .strictObject({ session: IdField, startedAt: InstantField, occurredAt: OccurredAt })
  .meta({ description: 'The session is over: it was held from `startedAt` to `occurredAt`.' })
export type HoldStudySession = z.output<typeof HoldStudySession>

export const CancelStudySession = z
  .strictObject({ session: IdField, reason: z.enum(['postponed', 'outbreak-duty', 'merged']), occurredAt: OccurredAt })
  .meta({ description: 'A session that is not held. It is planned anew under an id of its own.' })
export type CancelStudySession = z.output<typeof CancelStudySession>

const Document = z.strictObject({
  title: Title,
  kind: z.enum(['studied', 'notice', 'photo', 'outline', 'sign-in-sheet']),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'SHA-256 in hexadecimal')
    .nullable()
    .default(null),
})
export const DraftStudyMinutes = z
  .strictObject({
    session: IdField,
    summary: freeText({ max: 4_000, description: 'what was studied and settled; no opinions of persons' }).default(''),
    speakers: z
      .array(z.strictObject({ member: MemberField, item: z.int().min(1).max(20) }))
      .max(200)
      .default([]),
    documents: z.array(Document).max(50).default([]),
    noCommitments: z.boolean().default(false).meta({ description: 'said expressly: nothing follows from it' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Write the minutes, or write them anew until they are locked.' })
export type DraftStudyMinutes = z.output<typeof DraftStudyMinutes>

export const LockStudySession = z
  .strictObject({
    session: IdField,
    signature: z.string().trim().max(200).default('').meta({ description: "the chair's signature: scan or digest" }),
    lateReason: z.enum(LATE_LOCK_REASONS).nullable().default(null),
    occurredAt: OccurredAt,
  })
  .meta({
    description: 'The chair approves and locks, the same day. With a gap left it is refused, and each gap named.',
  })
export type LockStudySession = z.output<typeof LockStudySession>

export const MakeUpStudy = z
  .strictObject({
    session: IdField.meta({ description: 'the session that was missed' }),
    member: MemberField,
    by: z.enum(['session', 'self-study']),
    proof: z
      .string()
      .trim()
      .max(200)
      .default('')
      .meta({ description: 'the later session, or a digest of the outline' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A missed session is made up, with its proof.' })
export type MakeUpStudy = z.output<typeof MakeUpStudy>

export const ForgetStudyAttendance = z
  .strictObject({ session: IdField, occurredAt: OccurredAt })
  .meta({ description: 'Who attended is forgotten for good; counts and documents stay. The clock does it in time.' })
export type ForgetStudyAttendance = z.output<typeof ForgetStudyAttendance>

export const SESSION_COMMANDS = {
  'convene-study-session': { schema: ConveneStudySession, summary: { zh: '安排学习', en: 'Convene a session' } },
  'open-study-sign-in': { schema: OpenStudySignIn, summary: { zh: '开始签到', en: 'Open sign-in' } },
  'sign-in-to-study': { schema: SignInToStudy, summary: { zh: '签到', en: 'Sign in' } },
  'excuse-from-study': { schema: ExcuseFromStudy, summary: { zh: '准假', en: 'Grant leave' } },
  'call-study-roll': { schema: CallStudyRoll, summary: { zh: '点名', en: 'Call the roll' } },
  'hold-study-session': { schema: HoldStudySession, summary: { zh: '学习结束', en: 'The session is over' } },
  'cancel-study-session': { schema: CancelStudySession, summary: { zh: '取消学习', en: 'Cancel a session' } },
  'draft-study-minutes': { schema: DraftStudyMinutes, summary: { zh: '写记录', en: 'Write the minutes' } },
  'lock-study-session': { schema: LockStudySession, summary: { zh: '审签并锁定', en: 'Approve and lock' } },
  'make-up-study': { schema: MakeUpStudy, summary: { zh: '登记补学', en: 'Record a make-up' } },
  'forget-study-attendance': {
    schema: ForgetStudyAttendance,
    summary: { zh: '到期删除个人考勤', en: 'Forget who attended' },
  },
} as const satisfies Record<string, CommandContract>
