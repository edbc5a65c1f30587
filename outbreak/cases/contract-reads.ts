import { z } from 'zod'
import { At } from '#kernel/contract-reads.ts'
import { TEST_KINDS } from './care-events.ts'

const Specimen = z.object({
  kind: z.enum(TEST_KINDS),
  result: z.enum(['negative', 'positive']),
  ct: z.number().nullable(),
  takenAt: At,
  passes: z.boolean(),
})
const Place = { facility: z.string(), facilityName: z.string() }

/** What a person's file shows of recheck, care, release and home, beside the line of the line list. */
export const CareFile = z.object({
  suspectedAt: At.nullable(),
  onsetOn: z.string().nullable(),
  card: z.string().nullable(),
  /** The record is the direct report: due by, and recorded when. */
  report: z.object({ dueAt: At, recordedAt: At, inTime: z.boolean() }).nullable(),
  verified: z
    .object({ at: At, result: z.enum(['positive', 'negative']), ct: z.number().nullable(), laboratory: z.string() })
    .nullable(),
  grades: z.array(z.object({ grade: z.string(), at: At })),
  stays: z.array(z.object({ ...Place, from: At, until: At.nullable() })),
  /** Where a bed is kept for a move. */
  next: z.object(Place).nullable(),
  tests: z.array(Specimen.extend(Place)),
  /** How the patient in care stands under the pack's rule of release; null when not in care. */
  release: z
    .object({
      pack: z.string(),
      minDays: z.number(),
      daysMet: z.boolean(),
      earliest: z.string().nullable(),
      needed: z.number(),
      passed: z.number(),
      hoursApart: z.number(),
      ctAtLeast: z.number().nullable(),
      eligibleAt: At.nullable(),
    })
    .nullable(),
  home: z
    .object({
      from: At,
      until: At,
      testDays: z.array(z.number()),
      /** Day n after the discharge, as of now. */
      day: z.number(),
      receivedAt: At.nullable(),
      tests: z.array(Specimen.extend({ day: z.number() })),
      passed: z.boolean(),
    })
    .nullable(),
  againAt: At.nullable(),
  deceased: z.object({ at: At, cause: z.enum(['this-disease', 'other']) }).nullable(),
  burial: z.object({ at: At, safe: z.boolean() }).nullable(),
  closedAt: At.nullable(),
  /** Release certificate (解除医学隔离证明): worth a negative report; nobody may refuse the return. */
  certificate: z
    .object({
      id: z.string(),
      person: z.string(),
      ...Place,
      releasedAt: At,
      basis: z.enum(['tests']).nullable(),
      tests: z.array(Specimen),
      monitoredUntil: At.nullable(),
      pack: z.string(),
    })
    .nullable(),
})

/** Existing cases by day and place; `breaks` names days that do not add up. */
export const StockView = z.object({
  place: z.string(),
  placeName: z.string(),
  confirmed: z.number(),
  asymptomatic: z.number(),
  flows: z.object({
    newConfirmed: z.number(),
    converted: z.number(),
    cured: z.number(),
    newAsymptomatic: z.number(),
    released: z.number(),
    died: z.number(),
  }),
})
export const Stocks = z.object({
  date: z.string(),
  total: StockView,
  districts: z.array(StockView),
  /** Days on which today is not yesterday and the day's flows; empty when all add up. */
  breaks: z.array(z.string()),
  /** Districts together are the city, in both stocks. */
  addsUp: z.boolean(),
})
