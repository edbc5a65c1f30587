import type { PersonId, PlaceCode } from '#kernel/primitives/ids.ts'

/** Residents whom somebody looks after first when their building is under order (S15). */
export const VULNERABLE_KINDS = [
  'solitary-elderly',
  'child',
  'pregnant',
  'dialysis',
  'chronically-ill',
  'disabled',
] as const
export type VulnerableKind = (typeof VULNERABLE_KINDS)[number]

export interface Resident {
  readonly person: PersonId
  readonly vulnerable: readonly VulnerableKind[]
}
/** Stream: `household/<id>`. Who lives in a home now, as the community lists it; each record replaces the last. Names are in the vault. */
export interface HouseholdRecorded {
  readonly household: string
  /** The building, or its unit where known. */
  readonly place: PlaceCode
  /** Number of the home on its door; it names no person. */
  readonly door: string
  readonly residents: readonly Resident[]
  /** Who is called first about this household, and answers for it (首接责任人). */
  readonly firstContact: PersonId | null
}
export interface HouseholdEvents {
  'household-recorded': HouseholdRecorded
}
