import { z } from 'zod'
import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import { type CommandContract, IdField, InstantField, OccurredAt, PersonField } from '../contract-fields.ts'
import { TASKS } from '../contract-kinds.ts'

const OutputField = z.strictObject({
  kind: z.enum(['forms', 'calls', 'records', 'files']),
  count: z.int().min(1).max(100_000),
  ref: z.string().trim().min(1).max(64).meta({ description: 'list, file or batch in which the work can be looked at' }),
})
/** Filled in by the server from the scanned code: when that code was shown. Whatever a client writes is replaced. */
const WindowField = z.strictObject({ from: InstantField, to: InstantField }).nullable().default(null)
const scanned = {
  code: z.string().max(200).nullable().default(null).meta({ description: 'what the code at the point said' }),
  window: WindowField,
}

export const PostVolunteer = z
  .strictObject({ attendance: IdField, person: PersonField, shift: IdField, occurredAt: OccurredAt })
  .meta({ description: 'Offer a shift to a volunteer: gates, overlap and rest are checked.' })
export type PostVolunteer = z.output<typeof PostVolunteer>

export const AcceptPosting = z.strictObject({ attendance: IdField, person: PersonField, occurredAt: OccurredAt })
export type AcceptPosting = z.output<typeof AcceptPosting>

export const EndPosting = z
  .strictObject({
    attendance: IdField,
    person: PersonField,
    shift: IdField,
    point: IdField,
    reason: z.enum(['declined', 'withdrawn', 'swapped', 'cancelled', 'no-show']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The posting comes to nothing: declined, withdrawn, swapped, cancelled, or nobody came.' })
export type EndPosting = z.output<typeof EndPosting>

export const SignIn = z
  .strictObject({
    attendance: IdField,
    person: PersonField,
    point: IdField,
    shift: IdField.nullable().default(null).meta({ description: 'null: not on a roster' }),
    task: z.enum(TASKS).nullable().default(null).meta({ description: 'needed where no shift says it' }),
    proof: z.enum(['code', 'leader', 'remote']),
    ...scanned,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Sign in at a point, by its code, by its leader, or for remote work.' })
export type SignIn = z.output<typeof SignIn>

export const SignOut = z
  .strictObject({
    attendance: IdField,
    person: PersonField,
    point: IdField,
    proof: z.enum(['code', 'leader', 'remote']),
    ...scanned,
    outAt: InstantField.nullable().default(null).meta({ description: 'by the leader: when they really left' }),
    output: OutputField.nullable().default(null),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Sign out. A forgotten one is entered by the leader and ends with the shift at the latest.' })
export type SignOut = z.output<typeof SignOut>

export const VerifyAttendance = z
  .strictObject({
    attendance: IdField,
    person: PersonField,
    point: IdField,
    extensionMinutes: z.int().min(0).max(240).default(0).meta({ description: 'approved beyond the end of the shift' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The point leader bears out who was there from when to when; then it counts.' })
export type VerifyAttendance = z.output<typeof VerifyAttendance>

export const DisputeAttendance = z.strictObject({
  attendance: IdField,
  person: PersonField,
  point: IdField,
  reason: z.enum(['not-there', 'wrong-time', 'not-the-person', 'no-output']),
  occurredAt: OccurredAt,
})
export type DisputeAttendance = z.output<typeof DisputeAttendance>

export const ATTENDANCE_COMMANDS = {
  'post-volunteer': { schema: PostVolunteer, summary: { zh: '派岗', en: 'Post a volunteer to a shift' } },
  'accept-posting': { schema: AcceptPosting, summary: { zh: '接受上岗', en: 'Accept a posting' } },
  'end-posting': { schema: EndPosting, summary: { zh: '取消上岗', en: 'End a posting' } },
  'sign-in-volunteer': { schema: SignIn, summary: { zh: '签到', en: 'Sign in' } },
  'sign-out-volunteer': { schema: SignOut, summary: { zh: '签退', en: 'Sign out' } },
  'verify-attendance': { schema: VerifyAttendance, summary: { zh: '核实服务', en: 'Verify service' } },
  'dispute-attendance': { schema: DisputeAttendance, summary: { zh: '服务存疑', en: 'Dispute service' } },
} as const satisfies Record<string, CommandContract>

export const ATTENDANCE_REFUSALS = {
  ...MOMENT_REFUSALS,
  'attendance-exists': {
    zh: '出勤编号 {attendance} 已被使用；请换一个。',
    en: 'The id {attendance} is another attendance’s; use its own.',
  },
  'no-such-attendance': {
    zh: '没有编号为 {attendance} 的出勤；请先派岗或签到。',
    en: 'There is no attendance {attendance}; post or sign in first.',
  },
  'wrong-attendance-step': {
    zh: '出勤 {attendance} 现为“{status}”，不能这样办理；请刷新后查看下一步。',
    en: 'Attendance {attendance} is {status}, so this step does not come now; look again for the next one.',
  },
  'volunteer-gate-missing': {
    zh: '{person} 尚缺“{gate}”，不能上岗“{task}”；登记并在有效期内后即可派岗。',
    en: '{person} may not be posted to {task} yet: {gate} is missing or has run out. Record it, then post.',
  },
  'adults-only': {
    zh: '“{task}”限成年志愿者；{person} 可改派其他工作。',
    en: '{task} is for adults only; {person} can be posted to other work.',
  },
  'skill-missing': {
    zh: '班次需要“{skill}”，{person} 未登记；请改派，或先登记技能。',
    en: 'The shift needs {skill}, which {person} has not on record; post somebody else or enrol the skill.',
  },
  overlaps: {
    zh: '与 {from} 至 {to} 的服务时间重叠；请改时间或先取消该岗位。',
    en: 'It overlaps service from {from} to {to}; choose another time, or end that posting first.',
  },
  'day-too-long': {
    zh: '当日累计超过 12 小时（另有 {from} 至 {to}）；请改日安排。',
    en: 'The day would be longer than 12 hours, with {from} to {to}; choose another day.',
  },
  'too-little-rest': {
    zh: '与 {from} 至 {to} 的服务间隔不足 8 小时；请安排休息后再上岗。',
    en: 'There are less than 8 hours of rest from the service of {from} to {to}; post them later.',
  },
  'code-not-genuine': {
    zh: '二维码无效；请在服务点重新扫码，或请点位负责人代签。',
    en: 'This code was not shown at the point; scan again there, or let the point leader sign you in.',
  },
  'code-at-other-time': {
    zh: '二维码显示于 {from} 至 {to}，与签到时间 {occurredAt} 不符；请重新扫码。',
    en: 'The code was shown from {from} to {to}, not at {occurredAt}; scan again.',
  },
  'sent-too-late': {
    zh: '离线签到已超过 24 小时；请点位负责人核对后代为补录。',
    en: 'A sign-in kept on the phone counts for 24 hours; have the point leader check and enter it.',
  },
  'not-remote-work': {
    zh: '“{task}”须到服务点，不能远程签到；请扫描现场二维码。',
    en: '{task} is done at the point; scan the code there.',
  },
  'task-missing': { zh: '未写明工作种类；请选择。', en: 'It is not said which work; choose it.' },
  'out-before-in': {
    zh: '签退 {outAt} 早于签到 {signedInAt}；请核对。',
    en: 'The end {outAt} is before the start {signedInAt}; check both.',
  },
  'output-missing': {
    zh: '远程工作以成果为凭据；请填写成果数量及存放处。',
    en: 'Remote work is borne out by what it leaves behind; enter how many and where they are.',
  },
  'verifies-self': {
    zh: '不能核实本人的服务；请由另一人核实。',
    en: 'Nobody verifies their own service; let another person do it.',
  },
  'nothing-served': {
    zh: '班次时间内没有服务分钟；请存疑或更正签到时间。',
    en: 'No minute falls within the shift; dispute it, or correct the times.',
  },
  'no-show-too-early': {
    zh: '开始后 {minutes} 分钟方可记为未到；请稍候。',
    en: 'Nobody is marked absent before {minutes} minutes into the shift; wait.',
  },
} as const
