import { z } from 'zod'
import { DURATIONS, EXPOSURE_KINDS, EXPOSURE_SOURCES, FREQUENCIES } from '../contacts/events.ts'
import {
  BuildingField,
  type CommandContract,
  CountField,
  IdField,
  InstantField,
  LocalDateField,
  OccurredAt,
  PersonField,
  PlaceField,
} from '../contract-fields.ts'
import { CARRY_CAUSES, INTERVIEW_CHANNELS, NOT_REACHED, PLACE_KINDS, ROSTER_KINDS, UNKNOWN_BECAUSE } from './events.ts'

export { TRACING_REFUSALS, type TracingRefusal } from './refusals.ts'

const MOST_MEMBERS = 500
const MOST_ON_A_LIST = 2000

const PlaceVisited = z.strictObject({
  place: PlaceField,
  kind: z.enum(PLACE_KINDS),
  from: InstantField,
  until: InstantField,
})

export const RecordInterview = z
  .strictObject({
    person: PersonField.meta({ description: 'the case' }),
    by: IdField.meta({ description: 'id of the officer who asked' }),
    channel: z.enum(INTERVIEW_CHANNELS),
    respondent: z.enum(['self', 'relative', 'clinician']).default('self'),
    notReached: z
      .enum(NOT_REACHED)
      .nullable()
      .default(null)
      .meta({ description: 'set when the person was not reached: an attempt, and the interview stays owed' }),
    onsetAt: InstantField.nullable().default(null).meta({ description: 'first symptoms, if any' }),
    statedContacts: CountField.default(0).meta({ description: 'how many people the case names' }),
    places: z.array(PlaceVisited).max(100).default([]).meta({ description: 'places visited in the look-back' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The interview of a case was held, or was tried in vain. Stops the 24-hour clock when held.' })
export type RecordInterview = z.output<typeof RecordInterview>

export const RecordRoster = z
  .strictObject({
    roster: IdField,
    case: PersonField.meta({ description: 'the case because of whom the list was asked for' }),
    kind: z.enum(ROSTER_KINDS),
    place: PlaceField.meta({ description: 'where they live, work or study together' }),
    members: z
      .array(z.strictObject({ person: PersonField, home: BuildingField }))
      .min(1)
      .max(MOST_MEMBERS),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Who lives, works or studies with a case; contacts are determined from it in bulk.' })
export type RecordRoster = z.output<typeof RecordRoster>

export const RecordExposure = z
  .strictObject({
    exposure: IdField,
    from: PersonField.meta({ description: 'the case that may have infected' }),
    to: PersonField.meta({ description: 'the person exposed' }),
    home: BuildingField.meta({ description: 'home of the person exposed' }),
    at: InstantField.meta({ description: 'when they met, the last time' }),
    setting: z.enum(['household', 'workplace', 'school', 'transport', 'venue', 'health-care', 'neighbour']),
    certainty: z.enum(['low', 'medium', 'high']),
    kind: z.enum(EXPOSURE_KINDS).nullable().default(null),
    frequency: z.enum(FREQUENCIES).nullable().default(null),
    duration: z.enum(DURATIONS).nullable().default(null),
    source: z.enum(EXPOSURE_SOURCES).default('stated'),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'One more edge between two people: who may have infected whom.' })
export type RecordExposure = z.output<typeof RecordExposure>

export const LinkCase = z
  .strictObject({
    person: PersonField,
    source: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('case'), indexCase: PersonField }),
      z.strictObject({ kind: z.literal('exposure'), exposure: IdField, indexCase: PersonField }),
      z.strictObject({ kind: z.literal('cluster'), cluster: IdField }),
    ]),
    certainty: z.enum(['low', 'medium', 'high']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Where the infection came from: a case, an exposure, or a cluster. Ends the search for it.' })
export type LinkCase = z.output<typeof LinkCase>

export const CloseSource = z
  .strictObject({ person: PersonField, because: z.enum(UNKNOWN_BECAUSE), occurredAt: OccurredAt })
  .meta({ description: 'The source stays unknown, with the reason. Ends the search as done in part.' })
export type CloseSource = z.output<typeof CloseSource>

export const ClearContactList = z
  .strictObject({
    place: PlaceField.meta({ description: 'the district' }),
    date: LocalDateField,
    people: z
      .array(PersonField)
      .min(1)
      .max(MOST_ON_A_LIST)
      .meta({ description: 'everybody on the list, as read from `/api/tracing/lists`' }),
    explained: z
      .array(z.strictObject({ person: PersonField, cause: z.enum(CARRY_CAUSES) }))
      .max(MOST_ON_A_LIST)
      .default([])
      .meta({ description: 'what held up those not placed, or placed late, whose duty does not say so itself' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: "Sign the day's list of contacts: zero balance, or each left with its cause." })
export type ClearContactList = z.output<typeof ClearContactList>

export const TRACING_COMMANDS = {
  'record-interview': { schema: RecordInterview, summary: { zh: '登记流调访谈', en: 'Record an interview' } },
  'record-roster': { schema: RecordRoster, summary: { zh: '登记名册', en: 'Record a roster' } },
  'record-exposure': { schema: RecordExposure, summary: { zh: '登记接触关系', en: 'Record an exposure' } },
  'link-case': { schema: LinkCase, summary: { zh: '关联传染来源', en: 'Link a case to its source' } },
  'close-source': { schema: CloseSource, summary: { zh: '来源不明结案', en: 'Close the source as unknown' } },
  'clear-contact-list': { schema: ClearContactList, summary: { zh: '密接日清签结', en: "Sign the day's contacts" } },
} as const satisfies Record<string, CommandContract>
