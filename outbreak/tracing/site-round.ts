import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { FacilityId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import type { SiteRoundEvents, SiteRoundRecorded } from './events.ts'

/** One day of a site: what was recorded, or that nothing was. */
export interface SiteDay {
  readonly date: LocalDate
  readonly round: (Pick<SiteRoundRecorded, 'guests' | 'seenOk' | 'exceptions'> & { readonly at: Instant }) | null
}
export interface SiteRounds {
  readonly facility: FacilityId
  readonly place: PlaceCode
  readonly days: readonly SiteDay[]
}
export type SiteRoundState = SiteRounds | null

export function evolveSiteRound(state: SiteRoundState, event: RecordedIn<SiteRoundEvents>): SiteRoundState {
  const { facility, date } = event.data
  const others = (state?.days ?? []).filter((day) => day.date !== date)
  const set = (round: SiteDay['round']): SiteRounds => ({
    facility,
    place: event.place,
    days: [...others, { date, round }].sort((a, b) => (a.date < b.date ? -1 : 1)),
  })
  switch (event.type) {
    case 'site-round-recorded': {
      const { guests, seenOk, exceptions } = event.data
      return set({ guests, seenOk, exceptions, at: event.occurredAt })
    }
    case 'site-round-missed':
      return set(null)
    default:
      return exhaustive(event)
  }
}
