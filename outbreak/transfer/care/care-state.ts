import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { WardKind } from '../../facilities/events.ts'
import type { CareEvents, CareNeed } from '../events.ts'

/** What a person needs besides a bed: known of cases and contacts alike, and kept when one becomes the other. */
export type CareState =
  | { readonly status: 'none' }
  | {
      readonly status: 'known'
      readonly person: PersonId
      readonly place: PlaceCode
      readonly needs: readonly CareNeed[]
      readonly at: Instant
    }
export const NO_CARE: CareState = { status: 'none' }

export const needsOf = (state: CareState): readonly CareNeed[] => (state.status === 'none' ? [] : state.needs)

/** In the order in which needs decide the ward; a need of the vehicle decides none. */
const WARD_FOR = {
  labour: 'maternity',
  dialysis: 'dialysis',
  paediatric: 'paediatric',
  psychiatric: 'psychiatric',
} as const
const DECIDING = ['labour', 'dialysis', 'paediatric', 'psychiatric'] as const

/** The ward that the needs ask for; null when any bed does. */
export function wardFor(needs: readonly CareNeed[]): WardKind | null {
  const deciding = DECIDING.find((need) => needs.includes(need))
  return deciding === undefined ? null : WARD_FOR[deciding]
}

export const evolveCare = (_state: CareState, event: RecordedIn<CareEvents>): CareState => ({
  status: 'known',
  person: event.data.person,
  place: event.place,
  needs: event.data.needs,
  at: event.occurredAt,
})

export const CARE_NEEDS_TABLE: TableDef = {
  name: 'care_needs',
  columns: { person: 'text', place: 'text', needs: 'jsonb', recorded_at: 'timestamptz' },
  key: ['person'],
  placeColumn: 'place',
  personal: true,
}

export function careRows(state: CareState): readonly Row[] {
  if (state.status === 'none' || state.needs.length === 0) return []
  const { person, place, needs, at } = state
  return [{ table: CARE_NEEDS_TABLE.name, values: { person, place, needs, recorded_at: at } }]
}
