import type { CityCode } from '../primitives/ids.ts'
import type { Instant, LocalDate } from '../primitives/instant.ts'

type Words = { readonly zh: string; readonly en: string }

/** How the printed number binds the counted one: `46,000` is `=`, "more than 2,200" is `>`, "nearly" is `<`, "all of them" is `all`. */
export type PublishedRelation = '=' | '>' | '<' | 'all'

/** A number that was printed, and how it is counted again from events: the two are shown side by side. */
export interface PublishedFigure {
  /** `<module>.<name>`, such as `volunteers.corps-attendances`. */
  readonly id: string
  readonly names: Words
  /** What counts and what does not, in one sentence. */
  readonly definition: Words
  readonly unit: Words
  /** As printed, in `unit`. */
  readonly published: number
  readonly relation: PublishedRelation
  /** First local day and last moment counted; null: from the first event, up to the moment asked for. */
  readonly window: { readonly from: LocalDate | null; readonly to: Instant | null }
  readonly city: CityCode
  /**
   * A SELECT with one row and one column `n`, counted from `events` (see `event-rows-sql.ts`) as known at `at`.
   * Literal values only, so that it can be pasted anywhere and gives the number again.
   */
  sql(at: Instant): string
}

/** Percent above "more than" and below "nearly" that a count may lie and still bear the printed word out. */
const ABOVE_PERCENT = 5
const BELOW_PERCENT = 3

/** Least and greatest count that bear a printed number out. The printed number itself is outside for `>` and `<`. */
export function boundsOf(relation: PublishedRelation, published: number): { low: number; high: number } {
  if (relation === '>') return { low: published, high: (published * (100 + ABOVE_PERCENT)) / 100 }
  if (relation === '<') return { low: (published * (100 - BELOW_PERCENT)) / 100, high: published }
  return { low: published, high: published }
}

/** Whether a count bears the printed number out. */
export function isWithin(
  { relation, published }: Pick<PublishedFigure, 'relation' | 'published'>,
  computed: number,
): boolean {
  const { low, high } = boundsOf(relation, published)
  if (computed < low || computed > high) return false
  return relation === '>' || relation === '<' ? computed !== published : true
}
