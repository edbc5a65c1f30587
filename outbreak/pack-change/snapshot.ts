import type { PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { FoundIn } from '../cases/events.ts'
import type { ContactState } from '../contacts/state.ts'
import type { RedrawBuilding } from '../zones/redraw-plan.ts'
import type { ZoneState } from '../zones/state.ts'

/** A positive that stands (not revoked), as far as the redrawing of zones needs it. */
export interface KnownInfection {
  readonly person: PersonId
  readonly home: PlaceCode
  readonly foundAt: Instant
  readonly foundIn: FoundIn
}

/** The city as the office knew it just before a change of pack. */
export interface PackChangeSnapshot {
  readonly contacts: readonly ContactState[]
  readonly zones: readonly ZoneState[]
  readonly infections: readonly KnownInfection[]
  /** Declared buildings with their households and residents. */
  readonly buildings: readonly RedrawBuilding[]
}
