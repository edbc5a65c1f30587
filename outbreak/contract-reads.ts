import { z } from 'zod'
import { At, DutyView, TimelineEntry } from '#kernel/contract-reads.ts'
import { CareFile } from './cases/contract-reads.ts'
import { FOUND_IN } from './cases/events.ts'
import { FACILITY_DETAIL } from './facilities/contract-reads.ts'
import { HoldFacts, RoundControl } from './testing/contract-reads.ts'
import { ZoneUpkeepView } from './zones/contract-reads.ts'

/** The steps of a case: the way to a bed and home first, then what may come before, after or instead. */
export const CASE_STATUSES = [
  'found',
  'bedAssigned',
  'onTheWay',
  'admitted',
  'discharged',
  'homeMonitoring',
  'closed',
  'suspected',
  'deceased',
  'revoked',
] as const

export const CaseFacts = z.object({
  person: z.string(),
  home: z.string(),
  homeName: z.string(),
  foundIn: z.enum(FOUND_IN),
  foundInEstimated: z.boolean(),
  foundAt: At,
  indexCase: z.string().nullable(),
  classification: z.enum(['confirmed', 'asymptomatic']).nullable(),
  grade: z.string().nullable(),
  reportDate: z.string().nullable(),
  status: z.enum(CASE_STATUSES),
  facility: z.string().nullable(),
  facilityName: z.string().nullable(),
})
export const ContactFacts = z.object({
  person: z.string(),
  home: z.string(),
  homeName: z.string(),
  /** Null for somebody who left a high-risk zone and met nobody known. */
  indexCase: z.string().nullable(),
  category: z.enum(['close', 'secondary', 'zone-leaver', 'general']),
  setting: z.string(),
  certainty: z.enum(['low', 'medium', 'high']),
  lastExposureAt: At,
  determinedAt: At,
  status: z.enum(['determined', 'told', 'moving', 'placed', 'released', 'becameCase']),
  placement: z.string().nullable(),
  facility: z.string().nullable(),
  facilityName: z.string().nullable(),
  expiresAt: At.nullable(),
  releasedAt: At.nullable(),
})
/** A person's record: ids only. Names and numbers come from `/people/{id}/identity`, with a purpose. */
export const PersonPage = z.object({
  person: z.string(),
  case: CaseFacts.nullable(),
  contact: ContactFacts.nullable(),
  /** Positive pools that the person is a member of: held until the single retest. */
  holds: z.array(HoldFacts),
  /** Recheck, care, release and home; null for somebody who is no case. */
  care: CareFile.nullable(),
  duties: z.array(DutyView),
  timeline: z.array(TimelineEntry),
  /** Contacts determined because of this case. */
  contacts: z.array(ContactFacts),
  suggestedBeds: z.array(
    z.object({
      facility: z.string(),
      name: z.string(),
      kind: z.string(),
      free: z.number(),
      km: z.number(),
      reason: z.string(),
    }),
  ),
})
export const Identity = z.object({
  person: z.string(),
  name: z.string().nullable(),
  idNumber: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  erased: z.boolean(),
})

export const FacilityRow = z.object({
  facility: z.string(),
  kind: z.enum(['designated-hospital', 'makeshift-hospital', 'isolation-site']),
  name: z.object({ zh: z.string(), en: z.string() }),
  place: z.string(),
  placeName: z.string(),
  beds: z.number(),
  blocked: z.number(),
  reserved: z.number(),
  occupied: z.number(),
  free: z.number(),
  status: z.string(),
  /** Beds declared above those there are, in force until ended. */
  surge: z.number(),
  surgeUntil: At.nullable(),
  surgeReason: z.string().nullable(),
})
export const FacilityPage = z.object({
  facility: FacilityRow,
  ...FACILITY_DETAIL,
  /** On the way here now, and inside; only for posts that may read cases. */
  expected: z.array(z.object({ person: z.string(), since: At, kind: z.enum(['case', 'contact']) })),
  inside: z.number(),
  duties: z.array(DutyView),
  timeline: z.array(TimelineEntry),
})

export const ZoneRow = z.object({
  zone: z.string(),
  episode: z.number(),
  place: z.string(),
  placeName: z.string(),
  level: z.enum(['high', 'mid', 'low']).nullable(),
  status: z.enum(['required', 'proposed', 'inForce', 'lifted', 'lapsed']),
  requiredAt: At.nullable(),
  startAt: At.nullable(),
  expiresAt: At.nullable(),
  reviewDueAt: At.nullable(),
  liftDueAt: At.nullable(),
  households: z.number().nullable(),
  residents: z.number().nullable(),
  infections: z.number(),
  endedAt: At.nullable(),
})
export const ZonePage = z.object({
  zone: ZoneRow,
  residents: z.object({
    status: z.enum(['free', 'restricted']),
    regime: z.string().nullable(),
    until: At.nullable(),
    appealChannel: z.string().nullable(),
    legalBasis: z.string().nullable(),
    issuer: z.string().nullable(),
    supportPlan: z.string().nullable(),
    notice: z.object({ zh: z.string(), en: z.string() }).nullable(),
  }),
  /** How the order that stands is kept; null when none does, or when an earlier episode is shown. */
  upkeep: ZoneUpkeepView.nullable(),
  /** What a lift still lacks, in words, empty when the rule is met. */
  liftLacks: z.array(z.object({ zh: z.string(), en: z.string() })),
  /** Values an order must have under the pack in force, to pre-fill the form. */
  orderTemplate: z.object({
    legalBasis: z.string(),
    regime: z.string(),
    consecutiveDaysNoNew: z.number(),
    finalRound: z.string(),
    reviewEveryHours: z.number(),
    maxDays: z.number(),
    unitAllowed: z.boolean(),
  }),
  duties: z.array(DutyView),
  timeline: z.array(TimelineEntry),
})

export const RoundRow = z.object({
  round: z.string(),
  place: z.string(),
  placeName: z.string(),
  openedAt: At,
  resultsDueAt: At,
  roster: z.number(),
  people: z.number(),
  tubesCollected: z.number(),
  tubesReceived: z.number(),
  negative: z.number(),
  positive: z.number(),
  invalid: z.number(),
  completedAt: At.nullable(),
  status: z.enum(['open', 'completed', 'cancelled']),
})
export const RoundPage = z.object({
  round: RoundRow,
  control: RoundControl,
  duties: z.array(DutyView),
  timeline: z.array(TimelineEntry),
})
