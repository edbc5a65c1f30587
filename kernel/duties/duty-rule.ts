import type { EventMap, Recorded } from '../ledger/event.ts'
import type { PlaceCode, PostId } from '../primitives/ids.ts'
import type { Instant } from '../primitives/instant.ts'
import type { ClockName, Outcome, Stage } from './duty.ts'

/** Who owes and by when, as the opening event recorded it: clocks are set when the event is decided, so a later pack never rewrites them. */
export interface DutyOpening {
  readonly holder: PostId
  readonly place: PlaceCode
  readonly due: Partial<Readonly<Record<Stage, Instant>>>
  /** Start of the clock when it is not the event's own `occurredAt`. */
  readonly openedAt?: Instant
}

/**
 * One line of a module's `duties.ts`: which event opens a duty, which events stop which of its clocks,
 * which end it and how. Marks and ends apply to the open duty of the kind in that stream; one opens only when
 * none is open, so that one event may end a duty and open the next.
 */
export interface DutyRule<M extends EventMap = EventMap> {
  readonly kind: string
  readonly clock: ClockName | null
  readonly opens: { readonly [T in keyof M & string]?: (event: Recorded<T, M[T]>) => DutyOpening | null }
  readonly marks: { readonly [T in keyof M & string]?: Stage }
  /** A function decides by what the event says; null leaves the duty open. */
  readonly ends: {
    readonly [T in keyof M & string]?: Outcome | ((event: Recorded<T, M[T]>) => Outcome | null)
  }
}
