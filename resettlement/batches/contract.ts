import { z } from 'zod'
import {
  type CommandContract,
  IdField,
  InstantField,
  OccurredAt,
  PlaceField,
  PostField,
} from '#kernel/contract-fields.ts'

/** No name, and an id that the sender draws: papers and screens of the door show neither. */
export const OpenBatch = z
  .strictObject({
    batch: IdField,
    place: PlaceField.meta({ description: 'the city that brings people home' }),
    vehicle: IdField,
    seats: z.int().min(1).max(60),
    giver: PostField.meta({ description: 'desk that hands people over where the way begins: a gate, or a lodging' }),
    escort: PostField,
    departsAt: InstantField,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A vehicle with an escort, at a time.' })
export type OpenBatch = z.output<typeof OpenBatch>

export const BookSeat = z
  .strictObject({ batch: IdField, returnee: IdField, occurredAt: OccurredAt })
  .meta({ description: 'A seat for somebody who wants to travel with others, and whose place at home is booked.' })
export type BookSeat = z.output<typeof BookSeat>

export const DepartBatch = z
  .strictObject({ batch: IdField, aboard: z.int().min(0).max(60), occurredAt: OccurredAt })
  .meta({ description: 'On the road. People are counted at the door of the vehicle.' })
export type DepartBatch = z.output<typeof DepartBatch>

export const CloseBatch = z
  .strictObject({ batch: IdField, occurredAt: OccurredAt })
  .meta({ description: 'Everybody has a receipt or a coded exit, and gate, vehicle and door agree.' })
export type CloseBatch = z.output<typeof CloseBatch>

export const BATCH_COMMANDS = {
  'open-batch': { schema: OpenBatch, summary: { zh: '编排批次', en: 'Open a batch' } },
  'book-seat': { schema: BookSeat, summary: { zh: '安排座位', en: 'Book a seat' } },
  'depart-batch': { schema: DepartBatch, summary: { zh: '批次出发', en: 'The batch departs' } },
  'close-batch': { schema: CloseBatch, summary: { zh: '批次办结', en: 'Close the batch' } },
} as const satisfies Record<string, CommandContract>
