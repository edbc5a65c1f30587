import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { RedrawKind, ZoneEvents, ZoneTestKind } from './events.ts'

/** An exit that was found blocked and has not been seen open since. */
export interface BlockedExit {
  /** Name of the entrance; empty when a review found some exit blocked and named none. */
  readonly entrance: string
  readonly since: Instant
}
/** What a standing order asks for day by day, and what was done of it. */
export interface Upkeep {
  readonly exitsCheckedAt: Instant | null
  /** Names of the sealed entrances, as the last check listed them. */
  readonly entrances: readonly string[]
  readonly blocked: readonly BlockedExit[]
  /** Residents whom an appeal has released, from when. */
  readonly released: readonly { readonly person: PersonId; readonly from: Instant }[]
  readonly liftCalledAt: Instant | null
  /** Expiry for which the warning has gone out; an extension makes a new one due. */
  readonly warnedOf: Instant | null
  readonly tests: readonly CalledTest[]
  /** The parts it was drawn into, and how many residents those still hold. */
  readonly redrawn: {
    readonly how: RedrawKind
    readonly into: readonly PlaceCode[]
    readonly residents: number
  } | null
}
interface CalledTest {
  readonly test: ZoneTestKind
  readonly day: number
  readonly calledAt: Instant
  readonly doneAt: Instant | null
}

export const FRESH_UPKEEP: Upkeep = {
  exitsCheckedAt: null,
  entrances: [],
  blocked: [],
  released: [],
  liftCalledAt: null,
  warnedOf: null,
  tests: [],
  redrawn: null,
}

export const UPKEEP_TYPES = [
  'exits-checked',
  'exit-blocked',
  'exit-cleared',
  'zone-redrawn',
  'lift-called',
  'expiry-called',
  'zone-test-called',
  'zone-tested',
  'resident-released',
] as const
export type UpkeepEvent = Extract<RecordedIn<ZoneEvents>, { type: (typeof UPKEEP_TYPES)[number] }>
export const isUpkeep = (event: RecordedIn<ZoneEvents>): event is UpkeepEvent =>
  UPKEEP_TYPES.some((type) => type === event.type)

function blockedAfter(
  upkeep: Upkeep,
  seen: readonly { readonly entrance: string; readonly open: boolean }[],
  at: Instant,
): readonly BlockedExit[] {
  return seen
    .filter(({ open }) => !open)
    .map(({ entrance }) => upkeep.blocked.find((one) => one.entrance === entrance) ?? { entrance, since: at })
}

/** A test answers the oldest call of its kind still open; one that nobody called for is kept as called and done. */
function tested(tests: readonly CalledTest[], test: ZoneTestKind, at: Instant): readonly CalledTest[] {
  const open = tests.findIndex((one) => one.test === test && one.doneAt === null)
  if (open < 0) return [...tests, { test, day: 0, calledAt: at, doneAt: at }]
  return tests.map((one, i) => (i === open ? { ...one, doneAt: at } : one))
}

/** Folds what is seen, called for and done under a standing order. */
export function upkept(
  upkeep: Upkeep,
  event: UpkeepEvent | Extract<RecordedIn<ZoneEvents>, { type: 'zone-reviewed' | 'zone-extended' }>,
): Upkeep {
  const at = event.occurredAt
  switch (event.type) {
    case 'zone-reviewed':
      return {
        ...upkeep,
        exitsCheckedAt: at,
        blocked: event.data.exitsOpen ? [] : blockedAfter(upkeep, [{ entrance: '', open: false }], at),
      }
    case 'zone-extended':
      return { ...upkeep, warnedOf: null }
    case 'exits-checked':
      return {
        ...upkeep,
        exitsCheckedAt: at,
        entrances: event.data.entrances.map(({ entrance }) => entrance),
        blocked: blockedAfter(upkeep, event.data.entrances, at),
      }
    // Both only say what the check or the review beside them has already changed.
    case 'exit-blocked':
    case 'exit-cleared':
      return upkeep
    case 'zone-redrawn':
      return {
        ...upkeep,
        redrawn: { how: event.data.how, into: event.data.into, residents: event.data.after.residents },
      }
    case 'lift-called':
      return { ...upkeep, liftCalledAt: at }
    case 'expiry-called':
      return { ...upkeep, warnedOf: event.data.expiresAt }
    case 'zone-test-called':
      return {
        ...upkeep,
        tests: [...upkeep.tests, { test: event.data.test, day: event.data.day, calledAt: at, doneAt: null }],
      }
    case 'zone-tested':
      return { ...upkeep, tests: tested(upkeep.tests, event.data.test, at) }
    case 'resident-released':
      return { ...upkeep, released: [...upkeep.released, { person: event.data.person, from: at }] }
    default:
      return exhaustive(event)
  }
}
