import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { FacilityEvents, WardSet } from './events.ts'
import type { Facility, KnownFacility, Ward } from './state.ts'

type CapacityEvents = Omit<FacilityEvents, 'facility-opened'>

const own = (state: KnownFacility, at: Instant, change: Partial<Facility> & { status?: 'closed' }): KnownFacility => ({
  ...state,
  ...change,
  changedAt: at,
})

function withWard(wards: readonly Ward[], { ward, kind, beds }: WardSet): readonly Ward[] {
  const others = wards.filter((one) => one.ward !== ward)
  return beds === 0 ? others : [...others, { ward, kind, beds }]
}

/** A facility's own acts: what it has room for, and whom it found inside on the first day. */
export function evolveCapacity(state: KnownFacility, event: RecordedIn<CapacityEvents>): KnownFacility {
  const { occurredAt: at } = event
  switch (event.type) {
    case 'facility-beds-set':
      return own(state, at, {
        beds: event.data.beds,
        blocked: event.data.blocked,
        bedChanges: [...state.bedChanges, { at, beds: event.data.beds - state.beds }],
      })
    case 'opening-occupancy-recorded': {
      const { people } = event.data
      return own(state, at, { openingInside: people, openingRecorded: people })
    }
    case 'opening-occupants-left':
      return own(state, at, { openingInside: Math.max(0, state.openingInside - event.data.people) })
    case 'facility-closed':
      return own(state, at, {
        status: 'closed',
        beds: 0,
        blocked: 0,
        blocks: [],
        wards: [],
        surge: null,
        bedChanges: [...state.bedChanges, { at, beds: -state.beds }],
      })
    case 'ward-set':
      return own(state, at, { wards: withWard(state.wards, event.data) })
    case 'beds-blocked': {
      const { facility: _, ...block } = event.data
      return own(state, at, { blocks: [...state.blocks, { ...block, at }] })
    }
    case 'beds-unblocked':
      return own(state, at, { blocks: state.blocks.filter(({ block }) => block !== event.data.block) })
    case 'surge-declared': {
      const { facility: _, ...surge } = event.data
      return own(state, at, { surge: { ...surge, at } })
    }
    case 'surge-ended':
      return own(state, at, { surge: null })
    default:
      return exhaustive(event)
  }
}
