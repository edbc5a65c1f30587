import { z } from 'zod'
import {
  type CommandContract,
  IdField,
  LocalDateField,
  OccurredAt,
  PlaceField,
  PostField,
} from '#kernel/contract-fields.ts'
import { ENTRIES, EXITS, PATHWAYS, WISHES } from './events.ts'

const Returnee = IdField.meta({ description: 'the id of a person on the way home; never a name or a number' })
const CODE = /^\d{6}$/
const County = PlaceField.refine((code) => CODE.test(code), 'name the county: six digits').meta({
  description: 'county, banner or district that is home',
})
const Community = PlaceField.refine((code) => code.length === 12, 'name the community: twelve digits')

export const ListReturnee = z
  .strictObject({
    returnee: Returnee,
    entry: z.enum(ENTRIES),
    gate: PostField.nullable().default(null).meta({ description: "the prison's desk; null for somebody stranded" }),
    releaseOn: LocalDateField.meta({
      description: 'the legal date: on it the person is free, whatever else is recorded',
    }),
    county: County,
    whereNow: PlaceField,
    keyPerson: z.boolean().default(false).meta({ description: 'must be met and escorted (必接必送)' }),
    occurredAt: OccurredAt,
  })
  .meta({
    description: 'Somebody who will be released, or who is released and cannot get home. The receiving office answers.',
  })
export type ListReturnee = z.output<typeof ListReturnee>

export const VerifyAddress = z
  .strictObject({
    returnee: Returnee,
    result: z.enum(['confirmed', 'differs', 'unknown']),
    community: Community.nullable().default(null),
    receipt: IdField.meta({ description: 'number of the reply (回执)' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: "The receiving office's answer, with receipt." })
export type VerifyAddress = z.output<typeof VerifyAddress>

export const RecordRelease = z.strictObject({ returnee: Returnee, certificate: IdField, occurredAt: OccurredAt }).meta({
  description: 'The release certificate was handed over. Evidence only: the person is free from the legal date on.',
})
export type RecordRelease = z.output<typeof RecordRelease>

export const RecordWish = z
  .strictObject({
    returnee: Returnee,
    wish: z.enum(WISHES),
    told: z.enum(['person', 'family-with-consent']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'What the person wants. Help may be declined at any time, and asked for again.' })
export type RecordWish = z.output<typeof RecordWish>

export const PlanReturn = z
  .strictObject({
    returnee: Returnee,
    leaveOn: LocalDateField,
    needs: z.array(z.enum(PATHWAYS)).max(PATHWAYS.length).default([]),
    family: z.enum(['told', 'not-wanted', 'none-known']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'When to leave, and what is needed on coming home.' })
export type PlanReturn = z.output<typeof PlanReturn>

export const SignHandover = z
  .strictObject({
    returnee: Returnee,
    batch: IdField,
    leg: z.enum(['gate', 'community']),
    side: z.enum(['giver', 'receiver']),
    signature: z
      .string()
      .regex(/^[A-Za-z0-9-]{4,64}$/)
      .meta({ description: 'digest of the signature, or number of the form' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'One of the four signatures of the hand-over form. Both at the door make the receipt.' })
export type SignHandover = z.output<typeof SignHandover>

export const ExitReturnee = z
  .strictObject({ returnee: Returnee, code: z.enum(EXITS), occurredAt: OccurredAt })
  .meta({ description: 'The person leaves the chain, by a code.' })
export type ExitReturnee = z.output<typeof ExitReturnee>

export const OpenSupportFile = z
  .strictObject({
    returnee: Returnee,
    stay: IdField.nullable()
      .default(null)
      .meta({ description: 'the quarantine that has ended; null where there was none' }),
    needs: z.array(z.enum(PATHWAYS)).max(PATHWAYS.length).default([]),
    endsOn: LocalDateField.meta({ description: 'end of the support period: the identity is deleted then' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'One person, one file: the chain ends and support begins.' })
export type OpenSupportFile = z.output<typeof OpenSupportFile>

export const PEOPLE_COMMANDS = {
  'list-returnee': { schema: ListReturnee, summary: { zh: '登记返乡对象', en: 'List somebody for the way home' } },
  'verify-address': {
    schema: VerifyAddress,
    summary: { zh: '核实住址并回执', en: 'Verify the address, with receipt' },
  },
  'record-release': { schema: RecordRelease, summary: { zh: '登记释放证明书', en: 'Record the release certificate' } },
  'record-wish': { schema: RecordWish, summary: { zh: '登记本人意愿', en: 'Record what the person wants' } },
  'plan-return': { schema: PlanReturn, summary: { zh: '拟定返乡安排', en: 'Plan the way home' } },
  'sign-handover': { schema: SignHandover, summary: { zh: '签署交接单', en: 'Sign the hand-over form' } },
  'exit-returnee': { schema: ExitReturnee, summary: { zh: '登记退出原因', en: 'Record a coded exit' } },
  'open-support-file': { schema: OpenSupportFile, summary: { zh: '建立帮扶档案', en: 'Open the support file' } },
} as const satisfies Record<string, CommandContract>
