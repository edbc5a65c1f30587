import { z } from 'zod'
import { freeText } from '#kernel/contract-free-text.ts'
import { BeatField, type CommandContract, IdField, InstantField, OccurredAt, type Words } from '../contract-fields.ts'

/** What it is about: places and tasks. There is no kind for a person, on purpose. */
export const INCIDENT_KINDS = [
  'public-order',
  'traffic',
  'call-for-help',
  'fire',
  'noise',
  'lost-and-found',
  'supplies-escort',
  'exit-blocked',
  'other',
] as const
export type IncidentKind = (typeof INCIDENT_KINDS)[number]

export const ReportIncident = z
  .strictObject({
    incident: IdField,
    beat: BeatField,
    kind: z.enum(INCIDENT_KINDS),
    source: z.enum(['call', 'patrol', 'video', 'unit']),
    tier: IdField.nullable().default(null).meta({ description: "response tier; the beat's own when left out" }),
    answeredAt: InstantField.nullable().default(null).meta({ description: 'when the call was answered' }),
    note: freeText({ max: 500, description: 'where exactly, and what is needed; no person is described' }).default(''),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Something needs a unit (接警).' })
export type ReportIncident = z.output<typeof ReportIncident>

export const DispatchIncident = z
  .strictObject({ incident: IdField, shift: IdField, occurredAt: OccurredAt })
  .meta({ description: 'Send a shift on the street; a unit may send its own to what it found itself (指令).' })
export type DispatchIncident = z.output<typeof DispatchIncident>

const Step = (description: string) =>
  z.strictObject({ incident: IdField, occurredAt: OccurredAt }).meta({ description })
export const SignIncident = Step('The unit has read it and goes (签收).')
export type SignIncident = z.output<typeof SignIncident>
export const DepartIncident = Step('The unit is on its way (出警).')
export const ArriveAtIncident = Step('The unit is on the scene (到场).')

export const FeedBackIncident = z
  .strictObject({
    incident: IdField,
    result: z.enum(['handled', 'handed-on', 'not-found', 'nothing-to-do', 'needs-more']),
    note: freeText({ max: 1_000, description: 'what was done; no person is described' }).default(''),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'What was done (反馈). What is fed back is not finished yet.' })
export type FeedBackIncident = z.output<typeof FeedBackIncident>

export const CloseIncident = z
  .strictObject({
    incident: IdField,
    outcome: z.enum(['closed', 'cancelled', 'unfounded', 'founded']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The slip is finished (结案).' })
export type CloseIncident = z.output<typeof CloseIncident>

export const INCIDENTS_COMMANDS = {
  'report-incident': { schema: ReportIncident, summary: { zh: '接警登记', en: 'Report an incident' } },
  'dispatch-incident': { schema: DispatchIncident, summary: { zh: '派警', en: 'Dispatch an incident' } },
  'sign-incident': { schema: SignIncident, summary: { zh: '签收', en: 'Sign for an incident' } },
  'depart-incident': { schema: DepartIncident, summary: { zh: '出警', en: 'Depart for an incident' } },
  'arrive-at-incident': { schema: ArriveAtIncident, summary: { zh: '到场', en: 'Arrive at an incident' } },
  'feed-back-incident': { schema: FeedBackIncident, summary: { zh: '反馈', en: 'Feed back on an incident' } },
  'close-incident': { schema: CloseIncident, summary: { zh: '结案', en: 'Close an incident' } },
} as const satisfies Record<string, CommandContract>

export const INCIDENTS_REFUSALS = {
  'incident-exists': {
    zh: '警情 {incident} 已登记；请用新的编号。',
    en: 'Incident {incident} is reported already; use a new id.',
  },
  'no-such-incident': { zh: '没有警情 {incident}；请核对编号。', en: 'There is no incident {incident}; check the id.' },
  'incident-not-in': {
    zh: '警情 {incident} 现为“{status}”，此步须在“{wanted}”之后；请按签收、出警、到场、反馈的次序办理。',
    en: 'Incident {incident} is {status}; this step follows {wanted}. Sign, depart, arrive, feed back, in this order.',
  },
  'shift-not-on-street': {
    zh: '班次 {shift} 不在街面（{status}），不能派警；请选在巡班次。',
    en: 'Shift {shift} is not on the street ({status}); send one that is.',
  },
  'shift-on-incident': {
    zh: '班次 {shift} 正在处置另一起警情（{status}）；请选空闲班次，或等其反馈。',
    en: 'Shift {shift} is on another incident ({status}); send a free one, or wait for its feedback.',
  },
  'only-own-finding': {
    zh: '只有指挥岗位可以派警；单位只能认领本班次巡逻中自己发现的情况。请由指挥岗位派警。',
    en: 'Dispatch is the lead’s; a unit takes on only what its own patrol found. Ask the lead to send it.',
  },
  'not-your-incident': {
    zh: '警情 {incident} 派给了 {unit}，由该单位办理；如须改派，请由指挥岗位办理。',
    en: 'Incident {incident} was given to {unit}, and that unit acts on it; the lead may send another.',
  },
} as const satisfies Record<string, Words>
