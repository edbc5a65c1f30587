import { z } from 'zod'
import { type CommandContract, IdField, OccurredAt, PlaceField, type Words } from '../contract-fields.ts'
import { SHORTAGES } from '../contract-kinds.ts'

const OpenLead = z
  .strictObject({
    lead: IdField,
    source: z.enum(['zone-shortage', 'desk']).default('desk'),
    reportedFrom: PlaceField.meta({ description: 'district that reports the shortage' }),
    shortage: z.enum(SHORTAGES),
    branch: IdField.meta({ description: 'the branch that answers' }),
    firm: IdField.nullable().default(null),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A supplier may need money: zones report that something runs short.' })
export type OpenLead = z.output<typeof OpenLead>

const CloseLead = z
  .strictObject({
    lead: IdField,
    branch: IdField,
    outcome: z.enum(['applied', 'no-need', 'not-eligible', 'no-such-supplier']),
    firm: IdField.nullable().default(null),
    loan: IdField.nullable().default(null),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'What the desk found: an application, or why there is none.' })
export type CloseLead = z.output<typeof CloseLead>

export const LEAD_COMMANDS = {
  'open-lead': { schema: OpenLead, summary: { zh: '登记保供线索', en: 'Open a lead' } },
  'close-lead': { schema: CloseLead, summary: { zh: '办结保供线索', en: 'Close a lead' } },
} as const satisfies Record<string, CommandContract>

export const LEAD_REFUSALS = {
  'lead-exists': {
    zh: '线索 {lead} 已在办理；同一区县同类缺货当日只登记一次。',
    en: 'Lead {lead} is there already; a district’s shortage of one kind is one lead a day.',
  },
  'no-such-lead': { zh: '没有线索 {lead}；请核对编号。', en: 'There is no lead {lead}; check the id.' },
  'lead-closed': { zh: '线索 {lead} 已办结；如再缺货请另行登记。', en: 'Lead {lead} is closed; open a new one.' },
  'lead-of-other-branch': {
    zh: '线索 {lead} 由 {branch} 办理；请由该行办理。',
    en: 'Lead {lead} is {branch}’s to answer; have that branch act.',
  },
  'loan-needed': {
    zh: '已申请的线索须写明贷款编号；请填写。',
    en: 'A lead that became an application names its loan; give it.',
  },
} as const satisfies Record<string, Words>
