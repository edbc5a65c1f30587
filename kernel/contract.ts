import { z } from 'zod'
import { COMMAND_DESK_COMMANDS } from './contract-command.ts'
import { DUTY_COMMANDS } from './contract-duties.ts'
import {
  EventField,
  GrantField,
  IdField,
  InstantField,
  LocalPlaceField,
  OccurredAt,
  PersonField,
  PlaceField,
  PostField,
  WordsField,
} from './contract-fields.ts'
import { freeWords } from './contract-free-text.ts'

export const DeclarePlace = z.strictObject({
  code: LocalPlaceField,
  name: WordsField,
  households: z.int().min(0).nullable().default(null),
  residents: z.int().min(0).nullable().default(null),
  synthetic: z.boolean().default(false).meta({ description: 'made up for a scenario, and shown as such' }),
  occurredAt: OccurredAt,
})
export const CreatePost = z.strictObject({
  post: PostField,
  agency: z.string().min(1).max(100),
  title: WordsField,
  jurisdiction: PlaceField.meta({ description: 'the place the post answers for' }),
  grants: z.array(GrantField).max(64),
  occurredAt: OccurredAt,
})
export const FillPost = z.strictObject({
  post: PostField,
  holder: PersonField,
  until: InstantField.nullable().default(null).meta({ description: 'end of the term; null while it is open' }),
  occurredAt: OccurredAt,
})
export const VacatePost = z.strictObject({
  post: PostField,
  reason: z.enum(['term-ended', 'replaced', 'reassigned', 'ill', 'post-closed']),
  occurredAt: OccurredAt,
})

const Seat = z.strictObject({ post: PostField, body: z.string().min(1).max(100) })
const DualHat = z.strictObject({ person: PersonField, posts: z.tuple([PostField, PostField]) })

export const EstablishCommand = z.strictObject({
  command: IdField,
  place: PlaceField,
  body: z.string().min(1).max(100).meta({ description: 'the body that forms the command' }),
  name: WordsField,
  seats: z.array(Seat).max(200),
  legalBasis: z.string().min(1).max(500),
  occurredAt: OccurredAt,
})
export const MergeCommand = z.strictObject({
  command: IdField,
  absorbed: IdField.meta({ description: 'the command that becomes part of it' }),
  office: WordsField.meta({ description: 'name of the one office' }),
  dualHats: z.array(DualHat).max(50).default([]).meta({ description: 'persons who hold posts of both bodies' }),
  occurredAt: OccurredAt,
})
export const FormWorkingGroup = z.strictObject({
  command: IdField,
  group: IdField,
  name: WordsField,
  front: PlaceField.meta({ description: 'the place the group owns' }),
  leader: PostField.meta({ description: 'a post that sits in the command' }),
  posts: z.array(PostField).max(200).default([]),
  occurredAt: OccurredAt,
})
export const StandDownCommand = z.strictObject({
  command: IdField,
  reason: z.enum(['outbreak-ended', 'handed-over', 'replaced']),
  occurredAt: OccurredAt,
})

export const IssueDirective = z.strictObject({
  directive: IdField,
  command: IdField.meta({ description: 'the command that issues it' }),
  to: PostField,
  place: PlaceField,
  subject: freeWords({ min: 1, max: 200 }),
  figure: z.string().max(64).nullable().default(null).meta({ description: 'id of the figure it is meant to move' }),
  figureBefore: z.number().nullable().default(null),
  target: z.number().nullable().default(null),
  kind: z
    .enum(['task', 'supervision'])
    .default('task')
    .meta({ description: '`supervision`: a circular (督办) about a late duty or a unit that fails' }),
  about: z.string().max(250).nullable().default(null).meta({ description: 'id of the late duty a circular is about' }),
  receiptDueAt: InstantField.nullable().default(null).meta({ description: "null: the pack's clock" }),
  answerDueAt: InstantField.nullable().default(null).meta({ description: "null: the pack's clock" }),
  occurredAt: OccurredAt,
})
export const ReceiptDirective = z.strictObject({ directive: IdField, occurredAt: OccurredAt })
export const AnswerDirective = z.strictObject({
  directive: IdField,
  result: z.enum(['done', 'partly', 'not-possible']),
  evidence: z.array(z.string().min(1).max(200)).max(20).default([]),
  occurredAt: OccurredAt,
})
export const CheckDirective = z.strictObject({
  directive: IdField,
  figureAfter: z.number().nullable().default(null),
  effect: z
    .enum(['reached', 'moved', 'none', 'worse'])
    .nullable()
    .default(null)
    .meta({ description: 'only where the directive names no figure; otherwise computed' }),
  occurredAt: OccurredAt,
})
export const VoidRecord = z.strictObject({
  event: EventField,
  row: z.int().min(0).max(499).default(0).meta({ description: 'which fact of the event' }),
  reason: z.enum(['entered-twice', 'wrong-person', 'wrong-time', 'wrong-place', 'did-not-happen', 'wrong-value']),
  occurredAt: OccurredAt,
})

/** Every command of the kernel: one name in route, form, command line and decision. */
export const KERNEL_COMMANDS = {
  ...DUTY_COMMANDS,
  ...COMMAND_DESK_COMMANDS,
  'declare-place': { schema: DeclarePlace, summary: { zh: '登记地点', en: 'Declare a place' } },
  'create-post': { schema: CreatePost, summary: { zh: '设立岗位', en: 'Create a post' } },
  'fill-post': { schema: FillPost, summary: { zh: '任职', en: 'Fill a post' } },
  'vacate-post': { schema: VacatePost, summary: { zh: '离任', en: 'Vacate a post' } },
  'establish-command': { schema: EstablishCommand, summary: { zh: '成立指挥部', en: 'Establish a command' } },
  'merge-command': { schema: MergeCommand, summary: { zh: '合署办公', en: 'Merge two commands into one office' } },
  'form-working-group': { schema: FormWorkingGroup, summary: { zh: '组建工作组', en: 'Form a working group' } },
  'stand-down-command': { schema: StandDownCommand, summary: { zh: '撤销指挥部', en: 'Stand a command down' } },
  'issue-directive': { schema: IssueDirective, summary: { zh: '下达指令', en: 'Issue a directive' } },
  'receipt-directive': { schema: ReceiptDirective, summary: { zh: '指令回执', en: 'Give receipt of a directive' } },
  'answer-directive': { schema: AnswerDirective, summary: { zh: '指令答复', en: 'Answer a directive' } },
  'check-directive': { schema: CheckDirective, summary: { zh: '核查效果', en: 'Check the effect of a directive' } },
  'void-record': { schema: VoidRecord, summary: { zh: '更正：作废一条记录', en: 'Correct: void a record' } },
} as const satisfies Record<string, { schema: z.ZodType; summary: { zh: string; en: string } }>

export { KERNEL_REFUSALS, type KernelRefusal } from './refusals.ts'
