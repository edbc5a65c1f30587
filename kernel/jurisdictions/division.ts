import type { PlaceCode } from '../primitives/ids.ts'

/** One row of a division table: official ones carry one name, in Chinese; local ones may carry an English one. */
export interface Division {
  readonly code: PlaceCode
  readonly name: string
  readonly nameEn?: string
  /** Null for the top of the table. */
  readonly parent: PlaceCode | null
}
