/** Days of a year in which the bank counts interest. */
export const YEAR_DAYS = 360
const BASIS_POINTS = 10_000n

export interface Concession {
  readonly principalFen: number
  readonly referenceBp: number
  readonly contractBp: number
  readonly days: number
}

/**
 * What a borrower saves by a rate under the reference: principal × rate difference × days / 360, in fen, rounded
 * half up. Negative when the contract's rate is the higher. Whole numbers all through: a fen is never guessed.
 */
export function savingFen({ principalFen, referenceBp, contractBp, days }: Concession): number {
  const over = BASIS_POINTS * BigInt(YEAR_DAYS)
  const product = BigInt(principalFen) * BigInt(referenceBp - contractBp) * BigInt(days)
  const half = over / 2n
  return Number(product >= 0n ? (product + half) / over : -((-product + half) / over))
}

/** Saving of a whole year at the bank's own count of days. */
export const yearlySavingFen = (loan: Omit<Concession, 'days'>): number => savingFen({ ...loan, days: YEAR_DAYS })
