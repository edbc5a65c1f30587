import type { PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { PeopleEvents } from '../people/events.ts'

/** Stream: `return-batch/<id>`. The id says nothing of who travels, and no name is kept. */
export interface BatchOpened {
  readonly batch: string
  readonly place: PlaceCode
  readonly vehicle: string
  readonly seats: number
  /** Who hands people over where the way begins: a gate, or a lodging. */
  readonly giver: PostId
  readonly escort: PostId
  readonly planner: PostId
  readonly departsAt: Instant
  readonly closeDueAt: Instant
}
/** Streams: `return-batch` and everybody on board. */
export interface BatchDeparted {
  readonly batch: string
  /** Counted at the vehicle's door; equal to those signed for at the gate. */
  readonly aboard: number
}
/** Equal totals at gate, vehicle and door, those who left by a coded exit shown. */
export interface BatchClosed {
  readonly batch: string
  readonly booked: number
  readonly gate: number
  readonly aboard: number
  readonly door: number
  readonly exitsBefore: number
  readonly exitsOnTheWay: number
}
export interface BatchEvents {
  'batch-opened': BatchOpened
  'batch-departed': BatchDeparted
  'batch-closed': BatchClosed
}
/** What a batch's history holds: its own events, and those of its people that touch a seat. */
export type BatchHistory = BatchEvents &
  Pick<PeopleEvents, 'seat-booked' | 'handover-signed' | 'returnee-received' | 'returnee-exited'>
