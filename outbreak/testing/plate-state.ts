import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { StreamId } from '#kernel/primitives/ids.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import type { TestingEvents } from './events.ts'

export type PlateEvents = Pick<TestingEvents, 'tube-testing-started'>

/** Which tube is in which well: one each. */
export interface PlateState {
  readonly wells: Readonly<Record<string, string>>
}
export const NO_PLATE: PlateState = { wells: {} }
export const plateStream = (laboratory: string, plate: string): StreamId => streamId('plate', `${laboratory}.${plate}`)

export const evolvePlate = (state: PlateState, { data }: RecordedIn<PlateEvents>): PlateState => ({
  wells: { ...state.wells, [data.well]: data.tube },
})
