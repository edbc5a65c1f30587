import { z } from 'zod'
import {
  BuildingField,
  type CommandContract,
  CountField,
  FacilityField,
  IdField,
  InstantField,
  LocalDateField,
  OccurredAt,
  PersonField,
  PlaceField,
} from '../contract-fields.ts'
import { DURATIONS, EXPOSURE_KINDS, EXPOSURE_SOURCES, FREQUENCIES, NOT_SEEN, SEEN, SYMPTOMS } from './events.ts'

export { CONTACTS_REFUSALS, type ContactsRefusal } from './refusals.ts'

const FacilityOrNone = FacilityField.nullable()
  .default(null)
  .meta({ description: 'the isolation site where the person is placed; null when at home or not placed' })

export const DetermineContact = z
  .strictObject({
    person: PersonField,
    indexCase: PersonField.meta({ description: 'the case that was met; for a secondary contact, the close contact' }),
    category: z
      .enum(['close', 'secondary', 'general'])
      .meta({ description: 'a general contact is tested, never isolated' }),
    lastExposureAt: InstantField.meta({ description: 'last exposure; not before the look-back of the pack in force' }),
    indexFoundAt: InstantField.meta({ description: 'when the index case was found: the look-back counts from here' }),
    indexOnsetOn: LocalDateField.optional().meta({
      description: 'onset of the case that was met, if known: the look-back then counts from the earlier of both',
    }),
    firstExposureAt: InstantField.optional().meta({ description: 'first exposure, where the pack counts from it' }),
    setting: z.enum(['household', 'workplace', 'school', 'transport', 'venue', 'health-care', 'neighbour']),
    certainty: z.enum(['low', 'medium', 'high']),
    home: BuildingField,
    exposureKind: z.enum(EXPOSURE_KINDS).optional(),
    frequency: z.enum(FREQUENCIES).optional().meta({ description: 'how often they met' }),
    duration: z.enum(DURATIONS).optional().meta({ description: 'how long they met' }),
    source: z.enum(EXPOSURE_SOURCES).optional().meta({ description: 'how the link is known' }),
    roster: IdField.optional().meta({ description: 'the roster from which the person was determined' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Who met whom, when, in which setting, how sure: the isolation clock starts.' })
export type DetermineContact = z.output<typeof DetermineContact>

export const DetermineZoneLeaver = z
  .strictObject({
    person: PersonField,
    zone: PlaceField.meta({ description: 'the high-risk zone that was left' }),
    leftAt: InstantField.meta({ description: 'when the person left it: the schedule counts from here' }),
    home: BuildingField,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Somebody who left a high-risk zone within the window of the pack (外溢人员).' })
export type DetermineZoneLeaver = z.output<typeof DetermineZoneLeaver>

export const TellContact = z
  .strictObject({
    person: PersonField,
    channel: z.enum(['phone', 'in-person', 'sms', 'community-worker']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The contact has been told. Stops the accept clock.' })
export type TellContact = z.output<typeof TellContact>

export const MoveContact = z
  .strictObject({ person: PersonField, vehicle: IdField, occurredAt: OccurredAt })
  .meta({ description: 'The contact is on board, on the way. Stops the start clock.' })
export type MoveContact = z.output<typeof MoveContact>

export const PlaceContact = z
  .strictObject({
    person: PersonField,
    placement: z.enum(['isolation-site', 'home']),
    facility: FacilityOrNone,
    legalBasis: z.string().trim().max(400).meta({ description: 'the provision the restriction rests on' }),
    receipt: IdField.meta({ description: 'receipt of the site or of the community worker' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The contact is at the place, with receipt. Discharges the isolation duty; it ends by itself.' })
export type PlaceContact = z.output<typeof PlaceContact>

export const RefusePlacement = z
  .strictObject({
    person: PersonField,
    facility: FacilityField,
    code: z.enum(['full', 'closed', 'need-not-met', 'class-mismatch']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The isolation site refused the person; the duty stays open.' })
export type RefusePlacement = z.output<typeof RefusePlacement>

export const RecordContactTest = z
  .strictObject({ person: PersonField, result: z.enum(['negative', 'positive', 'invalid']), occurredAt: OccurredAt })
  .meta({ description: "A test of a contact; its schedule day is counted by the pack's day zero." })
export type RecordContactTest = z.output<typeof RecordContactTest>

export const ReleaseContact = z
  .strictObject({
    person: PersonField,
    facility: FacilityOrNone,
    reason: z.enum(['completed', 'not-a-contact', 'appeal', 'pack-changed']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'End the isolation: schedule completed, or earlier by a stated reason.' })
export type ReleaseContact = z.output<typeof ReleaseContact>

export const ShortenContact = z
  .strictObject({
    person: PersonField,
    reason: z.enum(['pack-changed']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The pack now in force asks for less: the isolation ends on its earlier day.' })
export type ShortenContact = z.output<typeof ShortenContact>

export const ExpireContact = z
  .strictObject({ person: PersonField, facility: FacilityOrNone, occurredAt: OccurredAt })
  .meta({ description: 'By the clock: the isolation has reached its expiry and ends by itself.' })
export type ExpireContact = z.output<typeof ExpireContact>

export const SendContactHome = z
  .strictObject({
    person: PersonField,
    facility: FacilityField.meta({ description: 'the site that the person leaves' }),
    vehicle: IdField.meta({ description: 'point to point: the vehicle' }),
    receipt: IdField.meta({ description: 'receipt of the community that takes over' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Facility days done and the last test negative: home for the home days; the bed is free.' })
export type SendContactHome = z.output<typeof SendContactHome>

const Symptoms = z.array(z.enum(SYMPTOMS)).max(SYMPTOMS.length).default([])
const OUTCOMES = [...SEEN, ...NOT_SEEN] as const

export const RecordFollowUp = z
  .strictObject({
    person: PersonField,
    date: LocalDateField.meta({ description: 'the day that was due' }),
    outcome: z.enum(OUTCOMES),
    symptoms: Symptoms,
    channel: z.enum(['visit', 'phone', 'video', 'site']).default('visit'),
    occurredAt: OccurredAt,
  })
  .meta({ description: "A contact's follow-up of one day, with the standard outcome." })
export type RecordFollowUp = z.output<typeof RecordFollowUp>

export const RecordSiteFollowUp = z
  .strictObject({
    facility: FacilityField,
    date: LocalDateField,
    guests: CountField.meta({ description: 'contacts staying there that day' }),
    exceptions: z
      .array(
        z.strictObject({ person: PersonField, outcome: z.enum(OUTCOMES).exclude(['SEEN_OK']), symptoms: Symptoms }),
      )
      .max(500)
      .default([])
      .meta({ description: 'only those who were not seen well' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: "A site's round of one day: every guest was seen well but those named." })
export type RecordSiteFollowUp = z.output<typeof RecordSiteFollowUp>

export const AppealContact = z
  .strictObject({
    person: PersonField,
    ground: z.enum(['not-a-contact', 'wrong-date', 'vaccinated', 'health', 'care-duty', 'other']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The person appeals; an answer is owed. Upheld, it is a release for `appeal`.' })
export type AppealContact = z.output<typeof AppealContact>

export const RejectContactAppeal = z
  .strictObject({
    person: PersonField,
    reason: z.enum(['rule-applies', 'evidence-missing', 'already-changed']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The restriction stands; the answer says why.' })
export type RejectContactAppeal = z.output<typeof RejectContactAppeal>

export const MissContactTest = z
  .strictObject({ person: PersonField, occurredAt: OccurredAt })
  .meta({ description: 'By the clock: the day of a scheduled test is over without a test.' })
export type MissContactTest = z.output<typeof MissContactTest>

export const MissFollowUp = z
  .strictObject({ person: PersonField, date: LocalDateField, occurredAt: OccurredAt })
  .meta({ description: 'By the clock: the day is over and a contact at home was not followed up (NOT_PERFORMED).' })
export type MissFollowUp = z.output<typeof MissFollowUp>

export const MissSiteRound = z
  .strictObject({ facility: FacilityField, date: LocalDateField, occurredAt: OccurredAt })
  .meta({ description: 'By the clock: the day is over and a site with guests recorded no round.' })
export type MissSiteRound = z.output<typeof MissSiteRound>

export const CONTACTS_COMMANDS = {
  'determine-contact': { schema: DetermineContact, summary: { zh: '判定密接', en: 'Determine a close contact' } },
  'tell-contact': { schema: TellContact, summary: { zh: '告知密接', en: 'Tell the contact' } },
  'move-contact': { schema: MoveContact, summary: { zh: '密接上车', en: 'Contact on board' } },
  'place-contact': { schema: PlaceContact, summary: { zh: '密接入住（回执）', en: 'Contact placed, with receipt' } },
  'refuse-placement': { schema: RefusePlacement, summary: { zh: '隔离点拒收', en: 'Site refuses the contact' } },
  'record-contact-test': { schema: RecordContactTest, summary: { zh: '密接检测', en: "Record a contact's test" } },
  'release-contact': { schema: ReleaseContact, summary: { zh: '解除隔离', en: 'Release the contact' } },
  'shorten-contact': { schema: ShortenContact, summary: { zh: '缩短隔离期', en: 'Shorten the isolation' } },
  'expire-contact': { schema: ExpireContact, summary: { zh: '隔离到期', en: 'Isolation expires' } },
  'determine-zone-leaver': {
    schema: DetermineZoneLeaver,
    summary: { zh: '判定高风险区外溢人员', en: 'Determine somebody who left a high-risk zone' },
  },
  'send-contact-home': { schema: SendContactHome, summary: { zh: '点对点转居家', en: 'Send the contact home' } },
  'record-follow-up': { schema: RecordFollowUp, summary: { zh: '登记随访', en: 'Record a follow-up' } },
  'record-site-follow-up': {
    schema: RecordSiteFollowUp,
    summary: { zh: '隔离点当日巡查', en: "Record a site's round" },
  },
  'appeal-contact': { schema: AppealContact, summary: { zh: '隔离申诉', en: 'Appeal the isolation' } },
  'reject-contact-appeal': { schema: RejectContactAppeal, summary: { zh: '驳回申诉', en: 'Reject the appeal' } },
  'miss-contact-test': { schema: MissContactTest, summary: { zh: '应检未检', en: 'Scheduled test missed' } },
  'miss-follow-up': { schema: MissFollowUp, summary: { zh: '当日未随访', en: 'Day without follow-up' } },
  'miss-site-round': { schema: MissSiteRound, summary: { zh: '当日未巡查', en: 'Day without a site round' } },
} as const satisfies Record<string, CommandContract>
