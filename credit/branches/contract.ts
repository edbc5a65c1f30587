import { z } from 'zod'
import {
  type CommandContract,
  FenField,
  IdField,
  InstantField,
  OccurredAt,
  PlaceField,
  type Words,
  WordsField,
} from '../contract-fields.ts'
import { UNAVAILABLE_REASONS } from '../contract-kinds.ts'

const OpenBranch = z
  .strictObject({
    branch: IdField,
    names: WordsField,
    place: PlaceField,
    approvalLimitFen: FenField.meta({ description: 'loans above it go to the branch above' }),
    upper: IdField.nullable().default(null).meta({ description: 'the branch above; null for the top one' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Enter a branch of the bank, with what it may approve itself.' })
export type OpenBranch = z.output<typeof OpenBranch>

const DeclareBranchEmpty = z
  .strictObject({
    branch: IdField,
    reason: z.enum(UNAVAILABLE_REASONS),
    expectedBackAt: InstantField,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The branch cannot act: its steps may now be delegated, one by one.' })
export type DeclareBranchEmpty = z.output<typeof DeclareBranchEmpty>

const DeclareBranchStaffed = z
  .strictObject({ branch: IdField, occurredAt: OccurredAt })
  .meta({ description: 'The branch’s staff are at their posts again.' })
export type DeclareBranchStaffed = z.output<typeof DeclareBranchStaffed>

export const BRANCH_COMMANDS = {
  'open-branch': { schema: OpenBranch, summary: { zh: '登记机构', en: 'Enter a branch' } },
  'declare-branch-empty': {
    schema: DeclareBranchEmpty,
    summary: { zh: '宣布网点无法到岗', en: 'Declare that a branch cannot act' },
  },
  'declare-branch-staffed': {
    schema: DeclareBranchStaffed,
    summary: { zh: '宣布网点恢复到岗', en: 'Declare a branch staffed again' },
  },
} as const satisfies Record<string, CommandContract>

export const BRANCH_REFUSALS = {
  'branch-exists': {
    zh: '机构 {branch} 已登记；请核对编号。',
    en: 'Branch {branch} is entered already; check the id.',
  },
  'branch-id-without-place': {
    zh: '机构编号 {branch} 须写明所在地 {place}，如 bank-1502；请改正。',
    en: 'The id {branch} must say the place {place}, as in bank-1502; correct it.',
  },
  'no-such-branch': {
    zh: '没有机构 {branch}；请核对编号，或先登记。',
    en: 'There is no branch {branch}; check the id, or enter it first.',
  },
  'branch-already-empty': {
    zh: '{branch} 已宣布无法到岗，预计 {expectedBackAt} 恢复；恢复后可再次宣布。',
    en: '{branch} is declared empty until {expectedBackAt}; declare it staffed first.',
  },
  'branch-not-empty': {
    zh: '{branch} 正常到岗，由其自行办理；如员工确实无法到岗，请先宣布。',
    en: '{branch} has its staff and does its own steps; declare it empty first if they cannot reach their posts.',
  },
  'back-before-now': {
    zh: '预计恢复时间 {expectedBackAt} 须晚于发生时间；请改正。',
    en: 'The return at {expectedBackAt} must be later than this; correct it.',
  },
} as const satisfies Record<string, Words>
export type BranchRefusal = keyof typeof BRANCH_REFUSALS
