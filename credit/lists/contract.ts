import { z } from 'zod'
import {
  type CommandContract,
  FenField,
  IdField,
  OccurredAt,
  PlaceField,
  type Words,
  WordsField,
} from '../contract-fields.ts'
import { CONTACT_WAYS, FIELDS, LISTS, NOT_DRAWN, SHORTAGES } from '../contract-kinds.ts'

const RegisterFirm = z
  .strictObject({
    firm: IdField,
    names: WordsField,
    code: z
      .string()
      .regex(/^[0-9A-Z]{18}$/, 'a unified social credit code has 18 characters')
      .meta({ description: 'unified social credit code' }),
    industry: z
      .string()
      .regex(/^[A-Z]\d{2,4}$/, 'as GB/T 4754 writes it: C1440')
      .meta({ description: 'GB/T 4754' }),
    size: z.enum(['large', 'medium', 'small', 'micro']),
    place: PlaceField,
    homeBranch: IdField,
    supplies: z.array(z.enum(SHORTAGES)).max(3).default([]).meta({ description: 'what it supplies to residents' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Enter a firm with its home branch.' })
export type RegisterFirm = z.output<typeof RegisterFirm>

const ListFirm = z
  .strictObject({
    entry: IdField,
    list: z.enum(LISTS),
    firm: IdField,
    project: WordsField,
    field: z.enum(FIELDS),
    demandFen: FenField,
    branch: IdField.meta({ description: 'the branch that matches it' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A firm’s project comes in on a list; its branch owes a contact.' })
export type ListFirm = z.output<typeof ListFirm>

const ContactListedFirm = z
  .strictObject({
    entry: IdField,
    branch: IdField,
    way: z.enum(CONTACT_WAYS),
    wants: z.enum(['now', 'later', 'no']).meta({ description: 'does the firm want money' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'One listed firm was contacted, one to one.' })
export type ContactListedFirm = z.output<typeof ContactListedFirm>

const NoteNotDrawn = z
  .strictObject({ entry: IdField, branch: IdField, reason: z.enum(NOT_DRAWN), occurredAt: OccurredAt })
  .meta({ description: 'Why the money signed for has not been drawn.' })
export type NoteNotDrawn = z.output<typeof NoteNotDrawn>

const UnlistFirm = z
  .strictObject({
    entry: IdField,
    branch: IdField,
    reason: z.enum(['entered-twice', 'taken-off-the-list']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A line leaves its list.' })
export type UnlistFirm = z.output<typeof UnlistFirm>

export const LIST_COMMANDS = {
  'register-firm': { schema: RegisterFirm, summary: { zh: '登记企业', en: 'Register a firm' } },
  'list-firm': { schema: ListFirm, summary: { zh: '录入清单企业', en: 'Enter a firm of a list' } },
  'contact-listed-firm': { schema: ContactListedFirm, summary: { zh: '登记一对一对接', en: 'Record a contact' } },
  'note-not-drawn': { schema: NoteNotDrawn, summary: { zh: '登记未提款原因', en: 'Note why nothing was drawn' } },
  'unlist-firm': { schema: UnlistFirm, summary: { zh: '移出清单', en: 'Take a line off its list' } },
} as const satisfies Record<string, CommandContract>

export const LIST_REFUSALS = {
  'firm-exists': { zh: '企业 {firm} 已登记；请核对编号。', en: 'Firm {firm} is registered already; check the id.' },
  'entry-exists': {
    zh: '清单条目 {entry} 已录入；请核对编号。',
    en: 'Line {entry} is entered already; check its number.',
  },
  'no-such-entry': { zh: '没有清单条目 {entry}；请核对编号。', en: 'There is no line {entry}; check its number.' },
  'entry-of-other-branch': {
    zh: '条目 {entry} 由 {branch} 对接；请由该行办理。',
    en: 'Line {entry} is matched by {branch}; have that branch act.',
  },
  'entry-unlisted': {
    zh: '条目 {entry} 已移出清单；如移错，请更正该记录。',
    en: 'Line {entry} has left its list; correct that record if it was wrong.',
  },
  'not-contacted-yet': {
    zh: '条目 {entry} 尚未对接，谈不上未提款；请先登记对接。',
    en: 'Line {entry} has not been contacted, so nothing can be undrawn; record the contact first.',
  },
} as const satisfies Record<string, Words>
