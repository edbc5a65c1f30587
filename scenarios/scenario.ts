import type { PostId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'

/** One act of one post: what a user's form would send, at the moment the office recorded it. */
export interface CommandStep {
  readonly kind: 'command'
  /** The city's clock when it is sent: becomes `recordedAt`. */
  readonly at: Instant
  readonly post: PostId
  /** Who holds the post; null for the clock and the opening records. */
  readonly person: string | null
  /** A command name of the contracts, such as `admit-patient`. */
  readonly command: string
  /** 1 to 500 payloads of that command's contract, decided in order. */
  readonly payloads: readonly unknown[]
  /** Idempotency key, unique in the scenario. */
  readonly request: string
}

/** Personal data of a synthetic person: it goes to the vault, never into events. */
export interface VaultRow {
  readonly person: string
  readonly name: string
  /** Eighteen digits of the unassigned region 150199 with a right check digit. */
  readonly idNumber: string
  /** Eleven digits starting 10 or 12, which no network issues. */
  readonly phone: string
  readonly address: string
  readonly sex: 1 | 2
  readonly birthYear: number
}
interface PeopleStep {
  readonly kind: 'people'
  readonly at: Instant
  readonly rows: readonly VaultRow[]
  /** A vault of its own, with its own key: only its chain opens it. Left out: the city's common one. */
  readonly vault?: 'resettlement'
}
export type ScenarioStep = CommandStep | PeopleStep

/** A day's published or estimated totals, and the split by setting that the scenario uses. */
export interface DayTotals {
  readonly date: LocalDate
  /** New confirmed, converted ones included. */
  readonly confirmed: number
  readonly asymptomatic: number
  readonly converted: number
  readonly estimated: boolean
  /** New persons found under control; published for three days only. */
  readonly controlled: number
  readonly foundInEstimated: boolean
  readonly source: string
}

/** A worked case as data: everything in it comes about through commands a user has. */
export interface Scenario {
  readonly id: string
  readonly city: string
  readonly zone: string
  readonly disease: string
  readonly startsAt: Instant
  /** Where the board opens. */
  readonly opensAt: Instant
  readonly endsAt: Instant
  readonly seed: number
  readonly days: readonly DayTotals[]
  /** Steps in order of `at`, the same for the same seed; the first may come only when all are made. */
  generate(seed: number): Iterable<ScenarioStep>
}
