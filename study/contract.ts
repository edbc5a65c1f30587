import { z } from 'zod'
import { freeWords } from '#kernel/contract-free-text.ts'
import {
  type CommandContract,
  CountField,
  IdField,
  InstantField,
  LocalDateField,
  OccurredAt,
  PlaceField,
  PostField,
  PublicWords,
} from './contract-fields.ts'
import { SESSION_COMMANDS } from './contract-sessions.ts'
import { CARRY_REASONS, SESSION_TYPE_NAMES } from './session-types.ts'

export const OpenStudyCampaign = z
  .strictObject({
    campaign: IdField,
    place: PlaceField,
    title: PublicWords,
    from: LocalDateField,
    to: LocalDateField,
    sessions: CountField.min(1).default(1).meta({ description: 'sessions that each unit holds at least' }),
    basis: z.string().trim().min(1).max(300).meta({ description: 'the document that arranges it' }),
    reportDueAt: InstantField,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Open a campaign: what is studied, from when to when, on what basis.' })
export type OpenStudyCampaign = z.output<typeof OpenStudyCampaign>

export const CloseStudyCampaign = z
  .strictObject({ campaign: IdField, occurredAt: OccurredAt })
  .meta({ description: 'The campaign is over.' })
export type CloseStudyCampaign = z.output<typeof CloseStudyCampaign>

export const AssignStudyUnit = z
  .strictObject({
    unit: IdField,
    campaign: IdField,
    place: PlaceField,
    name: PublicWords,
    secretary: PostField.meta({ description: 'the post that keeps the record of the unit' }),
    members: CountField.min(1),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Issue the campaign to a unit, which owes a report in time.' })
export type AssignStudyUnit = z.output<typeof AssignStudyUnit>

export const ReportStudyUnit = z
  .strictObject({
    unit: IdField,
    form: z.enum(SESSION_TYPE_NAMES).meta({ description: 'the form that stands for the report' }),
    sessions: z.array(IdField).min(1).max(50).meta({ description: 'locked sessions of the unit' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The unit reports that it has studied; only locked sessions count.' })
export type ReportStudyUnit = z.output<typeof ReportStudyUnit>

export const MakeStudyCommitment = z
  .strictObject({
    commitment: IdField,
    session: IdField,
    owner: PostField.meta({ description: 'whose duty it becomes: a desk of the unit or the head of a working group' }),
    words: freeWords({ min: 1, max: 300, description: 'what will be done' }),
    dueAt: InstantField,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'What the session leads to: who does what by when.' })
export type MakeStudyCommitment = z.output<typeof MakeStudyCommitment>

export const KeepStudyCommitment = z
  .strictObject({
    commitment: IdField,
    proof: z.strictObject({
      kind: z.enum(['scan', 'signature', 'photo', 'receipt', 'event']),
      ref: z.string().trim().max(200).default(''),
    }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Done, with its proof.' })
export type KeepStudyCommitment = z.output<typeof KeepStudyCommitment>

export const CarryStudyCommitment = z
  .strictObject({ commitment: IdField, reason: z.enum(CARRY_REASONS), dueAt: InstantField, occurredAt: OccurredAt })
  .meta({ description: 'Not done yet: carried over to a later day, with the reason.' })
export type CarryStudyCommitment = z.output<typeof CarryStudyCommitment>

export const STUDY_COMMANDS = {
  'open-study-campaign': { schema: OpenStudyCampaign, summary: { zh: '开展学习活动', en: 'Open a study campaign' } },
  'close-study-campaign': { schema: CloseStudyCampaign, summary: { zh: '结束学习活动', en: 'Close a campaign' } },
  'assign-study-unit': { schema: AssignStudyUnit, summary: { zh: '部署到单位', en: 'Issue a campaign to a unit' } },
  'report-study-unit': { schema: ReportStudyUnit, summary: { zh: '单位报送', en: 'Report a unit’s study' } },
  ...SESSION_COMMANDS,
  'make-study-commitment': { schema: MakeStudyCommitment, summary: { zh: '作出承诺', en: 'Make a commitment' } },
  'keep-study-commitment': { schema: KeepStudyCommitment, summary: { zh: '承诺兑现', en: 'Keep a commitment' } },
  'carry-study-commitment': {
    schema: CarryStudyCommitment,
    summary: { zh: '承诺延期', en: 'Carry a commitment over' },
  },
} as const satisfies Record<string, CommandContract>

export { STUDY_REFUSALS, type StudyRefusal } from './refusals.ts'
