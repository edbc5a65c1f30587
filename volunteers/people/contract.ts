import { z } from 'zod'
import { type CommandContract, DateField, IdField, OccurredAt, PersonField, PlaceField } from '../contract-fields.ts'
import { GATES, SKILLS } from '../contract-kinds.ts'

const GateField = z.strictObject({
  gate: z.enum(GATES),
  from: DateField,
  to: DateField.nullable().default(null).meta({ description: 'last day; null: without an end' }),
  ref: z.string().trim().max(64).default('').meta({ description: 'number of the policy, course or paper' }),
})
const AvailabilityField = z.strictObject({
  weekdays: z.array(z.int().min(1).max(7)).max(7).default([1, 2, 3, 4, 5, 6, 7]),
  parts: z
    .array(z.enum(['morning', 'afternoon', 'evening', 'night']))
    .max(4)
    .default(['morning', 'afternoon', 'evening']),
})

export const EnrolVolunteer = z
  .strictObject({
    person: PersonField,
    team: IdField,
    channel: z.enum(['online', 'offline', 'walk-up']),
    volunteerNo: z.string().trim().min(1).max(32).nullable().default(null),
    adult: z.boolean(),
    skills: z.array(z.enum(SKILLS)).max(6).default([]),
    home: PlaceField.meta({ description: 'community or district of the home: what posting near home goes by' }),
    availability: AvailabilityField.default({
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      parts: ['morning', 'afternoon', 'evening'],
    }),
    gates: z.array(GateField).max(6).default([]),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Put a volunteer on the register. Names and numbers go to the vault, never here.' })
export type EnrolVolunteer = z.output<typeof EnrolVolunteer>

export const PassGate = GateField.extend({ person: PersonField, occurredAt: OccurredAt }).meta({
  description: 'Consent, insurance, training, health or confidentiality terms now stand.',
})
export type PassGate = z.output<typeof PassGate>

export const ChangeAvailability = z.strictObject({
  person: PersonField,
  availability: AvailabilityField,
  occurredAt: OccurredAt,
})
export type ChangeAvailability = z.output<typeof ChangeAvailability>

export const StandDownVolunteer = z.strictObject({
  person: PersonField,
  reason: z.enum(['own-wish', 'campaign-over', 'ill', 'suspended']),
  occurredAt: OccurredAt,
})
export type StandDownVolunteer = z.output<typeof StandDownVolunteer>

export const PEOPLE_COMMANDS = {
  'enrol-volunteer': { schema: EnrolVolunteer, summary: { zh: '招募登记', en: 'Enrol a volunteer' } },
  'pass-volunteer-gate': { schema: PassGate, summary: { zh: '登记上岗条件', en: 'Record a gate that stands' } },
  'change-availability': { schema: ChangeAvailability, summary: { zh: '更改可服务时间', en: 'Change availability' } },
  'stand-down-volunteer': { schema: StandDownVolunteer, summary: { zh: '志愿者离队', en: 'Stand a volunteer down' } },
} as const satisfies Record<string, CommandContract>

export const PEOPLE_REFUSALS = {
  'volunteer-enrolled-already': {
    zh: '{person} 已在册，不能重复登记；如上岗条件有变，请登记条件。',
    en: '{person} is on the register already and counts once; record a gate if something has changed.',
  },
  'no-such-volunteer': {
    zh: '{person} 不在册；请先招募登记，现场加入的可扫码登记。',
    en: '{person} is not on the register; enrol them first, or let them join by the code at the point.',
  },
  'volunteer-stood-down': {
    zh: '{person} 已离队，不能再上岗；如归队，请重新登记。',
    en: '{person} has stood down and is posted no more; have them enrolled again if they come back.',
  },
  'not-own-record': {
    zh: '只能办理本人的事项；请由本人或点位负责人办理。',
    en: 'A volunteer acts for nobody but themselves; let the person or the point leader do this.',
  },
} as const
