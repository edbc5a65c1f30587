import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import type { Scope } from '../contract-kinds.ts'
import type { SheetEvents } from './events.ts'

/** A sheet as a whole: how many lines and minutes, and which persons stand on it, so that none stands there twice. */
export type SheetState =
  | { readonly status: 'none' }
  | {
      readonly status: 'returned'
      readonly sheet: string
      readonly team: string
      readonly scope: Scope
      readonly place: PlaceCode
      readonly from: LocalDate
      readonly to: LocalDate
      readonly services: number
      readonly minutes: number
      readonly entries: readonly string[]
    }
export const NO_SHEET: SheetState = { status: 'none' }

export const entryOf = (person: PersonId, startedAt: Instant | LocalDate | null): string =>
  startedAt === null ? person : `${person} ${startedAt}`

export function evolveSheet(state: SheetState, { type, data, place }: RecordedIn<SheetEvents>): SheetState {
  const unit = type === 'unit-line-returned'
  const from = unit ? data.from : data.date
  const to = unit ? data.to : data.date
  const entry = unit ? entryOf(data.person, null) : entryOf(data.person, data.startedAt ?? data.date)
  const { sheet, team, services, minutes } = data
  if (state.status === 'none') {
    const scope = unit ? 'region' : data.scope
    return { status: 'returned', sheet, team, scope, place, from, to, services, minutes, entries: [entry] }
  }
  return {
    ...state,
    from: [from, state.from].toSorted()[0] ?? from,
    to: [to, state.to].toSorted()[1] ?? to,
    services: state.services + services,
    minutes: state.minutes + minutes,
    entries: [...state.entries, entry],
  }
}
