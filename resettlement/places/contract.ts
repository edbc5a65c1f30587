import { z } from 'zod'
import {
  type CommandContract,
  IdField,
  InstantField,
  LocalPlaceField,
  OccurredAt,
  PersonField,
  PlaceField,
  PostField,
} from '#kernel/contract-fields.ts'
import type { FacilityId } from '#kernel/primitives/ids.ts'
import { PLACE_STEPS } from './events.ts'

const Days = z.int().min(0).max(60)
const Site = IdField.transform((text) => text as FacilityId)
  .nullable()
  .default(null)
  .meta({ description: 'quarantine site of the central days; null where there are none' })
const Home = LocalPlaceField.meta({ description: 'building or community that is home' })

export const SetDestinationPolicy = z
  .strictObject({
    county: PlaceField,
    accepts: z.boolean(),
    centralDays: Days,
    homeDays: Days,
    permitNeeded: z.boolean().default(false),
    until: InstantField,
    occurredAt: OccurredAt,
  })
  .meta({
    description: 'What the county asks of any returning resident, until when. It can delay transport, never a release.',
  })
export type SetDestinationPolicy = z.output<typeof SetDestinationPolicy>

export const AskLodging = z
  .strictObject({
    returnee: IdField,
    stay: PersonField.meta({ description: 'the guest, by an id that belongs to no chain' }),
    place: PlaceField,
    desk: PostField,
    until: InstantField,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A bed tonight for somebody who cannot get home.' })
export type AskLodging = z.output<typeof AskLodging>

export const BookQuarantine = z
  .strictObject({
    returnee: IdField,
    stay: PersonField,
    home: Home,
    leftPlace: PlaceField,
    site: Site,
    expectedAt: InstantField,
    occurredAt: OccurredAt,
  })
  .meta({ description: "Places of central and home quarantine by the county's policy." })
export type BookQuarantine = z.output<typeof BookQuarantine>

export const NotePlace = z
  .strictObject({ stay: PersonField, step: z.enum(PLACE_STEPS), occurredAt: OccurredAt })
  .meta({ description: "What the place's own records say of a guest, told to the chain." })
export type NotePlace = z.output<typeof NotePlace>

export const RequestStay = z
  .strictObject({
    person: PersonField,
    kind: z.enum(['overnight', 'quarantine']),
    place: PlaceField.meta({ description: 'home, or for a night the district of the lodging' }),
    leftPlace: PlaceField,
    site: Site,
    centralDays: Days.default(0),
    homeDays: Days.default(0),
    expectedAt: InstantField,
    until: InstantField.nullable().default(null),
    receiver: PostField.nullable()
      .default(null)
      .meta({ description: 'who receives; the desk that answers there when left out' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The form of any returning resident.' })
export type RequestStay = z.output<typeof RequestStay>

export const CallStay = z
  .strictObject({ person: PersonField, occurredAt: OccurredAt })
  .meta({ description: 'A room is promised: those who stand before in the one queue have theirs.' })
export type CallStay = z.output<typeof CallStay>

export const ReceiveStay = z
  .strictObject({ person: PersonField, receipt: IdField, occurredAt: OccurredAt })
  .meta({ description: 'The guest is here, with receipt.' })
export type ReceiveStay = z.output<typeof ReceiveStay>

export const MoveStayHome = z
  .strictObject({ person: PersonField, receipt: IdField, occurredAt: OccurredAt })
  .meta({ description: 'The central days are over: on to the home days.' })
export type MoveStayHome = z.output<typeof MoveStayHome>

export const EndStay = z
  .strictObject({ person: PersonField, reason: z.enum(['completed', 'left', 'not-come']), occurredAt: OccurredAt })
  .meta({ description: 'The stay is over.' })
export type EndStay = z.output<typeof EndStay>

export const PLACE_COMMANDS = {
  'set-destination-policy': {
    schema: SetDestinationPolicy,
    summary: { zh: '设定目的地政策', en: 'Set the destination policy' },
  },
  'ask-lodging': { schema: AskLodging, summary: { zh: '落实当晚住宿', en: 'Ask for a bed tonight' } },
  'book-quarantine': { schema: BookQuarantine, summary: { zh: '预订隔离住处', en: 'Book places of quarantine' } },
  'note-place': { schema: NotePlace, summary: { zh: '同步住处进展', en: 'Note what a place tells' } },
  'request-stay': { schema: RequestStay, summary: { zh: '返乡人员住处登记', en: 'Register a returning resident' } },
  'call-stay': { schema: CallStay, summary: { zh: '落实隔离房间', en: 'Promise a room' } },
  'receive-stay': { schema: ReceiveStay, summary: { zh: '接收入住', en: 'Receive a guest' } },
  'move-stay-home': { schema: MoveStayHome, summary: { zh: '转居家隔离', en: 'Move on to the home days' } },
  'end-stay': { schema: EndStay, summary: { zh: '结束居住', en: 'End the stay' } },
} as const satisfies Record<string, CommandContract>
