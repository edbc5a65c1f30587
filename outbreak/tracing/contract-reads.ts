import { z } from 'zod'
import { At } from '#kernel/contract-reads.ts'
import { NOT_SEEN, SEEN } from '../contacts/events.ts'
import { CARRY_CAUSES, ROSTER_KINDS } from './events.ts'

const Certainty = z.enum(['low', 'medium', 'high'])

/** A case on the tracing desk: asked or not, and its source. */
export const InterviewRow = z.object({
  person: z.string(),
  home: z.string(),
  homeName: z.string(),
  foundAt: At,
  indexCase: z.string().nullable(),
  attempts: z.number(),
  lastAttempt: z.string().nullable(),
  dueAt: At.nullable(),
  heldAt: At.nullable(),
  /** Contacts determined because of this case. */
  contacts: z.number(),
  statedContacts: z.number().nullable(),
  sourceDueAt: At.nullable(),
  source: z.object({ kind: z.string(), ref: z.string(), certainty: Certainty.nullable() }).nullable(),
  unknownBecause: z.string().nullable(),
})

export const RosterRow = z.object({
  roster: z.string(),
  indexCase: z.string(),
  kind: z.enum(ROSTER_KINDS),
  place: z.string(),
  placeName: z.string(),
  recordedAt: At,
  members: z.array(z.object({ person: z.string(), home: z.string(), status: z.enum(['free', 'contact', 'case']) })),
})

/** Who may have infected whom, around one person. */
export const Chain = z.object({
  root: z.string(),
  nodes: z.array(
    z.object({
      person: z.string(),
      kind: z.enum(['case', 'contact', 'unknown']),
      status: z.string().nullable(),
      homeName: z.string().nullable(),
      foundAt: At.nullable(),
    }),
  ),
  edges: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      basis: z.enum(['linked', 'index', 'exposure']),
      certainty: Certainty,
      setting: z.string().nullable(),
      metAt: At.nullable(),
      exposure: z.string().nullable(),
    }),
  ),
})

export const FollowUpMark = z.object({
  date: z.string(),
  outcome: z.enum([...SEEN, ...NOT_SEEN]).nullable(),
  /** Result of a test of that day. */
  test: z.enum(['negative', 'positive', 'invalid']).nullable(),
})
export const FollowUpRow = z.object({
  person: z.string(),
  home: z.string(),
  homeName: z.string(),
  indexCase: z.string().nullable(),
  category: z.enum(['close', 'secondary', 'zone-leaver', 'general']),
  status: z.string(),
  placement: z.string().nullable(),
  facility: z.string().nullable(),
  facilityName: z.string().nullable(),
  facilityUntil: At.nullable(),
  expiresAt: At.nullable(),
  nextTestDay: z.number().nullable(),
  nextTestDue: At.nullable(),
  lostAt: At.nullable(),
  marks: z.array(FollowUpMark),
})
export const FollowUpCalendar = z.object({
  today: z.string(),
  days: z.array(z.string()),
  total: z.number(),
  rows: z.array(FollowUpRow),
})

/** The day's list of one district (日清日结). */
export const ContactListRow = z.object({
  place: z.string(),
  placeName: z.string(),
  date: z.string(),
  listed: z.number(),
  told: z.number(),
  moved: z.number(),
  placed: z.number(),
  becameCase: z.number(),
  released: z.number(),
  waiting: z.number(),
  late: z.number(),
  signedAt: At.nullable(),
  addedSince: z.boolean(),
})
export const ContactListPage = z.object({
  list: ContactListRow,
  lines: z.array(
    z.object({
      person: z.string(),
      homeName: z.string(),
      status: z.string(),
      determinedAt: At,
      placedAt: At.nullable(),
      dueAt: At.nullable(),
      late: z.boolean(),
      wantsCause: z.boolean(),
      cause: z.enum(CARRY_CAUSES).nullable(),
    }),
  ),
})

export const TracingFigures = z.object({
  from: z.string(),
  to: z.string(),
  cases: z.number(),
  contactsPerCaseMean: z.number().nullable(),
  contactsPerCaseMedian: z.number().nullable(),
  /** Of the positives found in the days, the part whose index case was known. */
  knownShare: z.number().nullable(),
  interviewsOwed: z.number(),
  interviewsLate: z.number(),
  unlinked: z.number(),
  followed: z.number(),
  seenToday: z.number(),
  lost: z.number(),
  /** Of the contacts due yesterday, the part with a record of that day. */
  followUpComplete: z.number().nullable(),
  medianDaysToPlacement: z.number().nullable(),
})
