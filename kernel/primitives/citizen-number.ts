const SHAPE = /^\d{17}[\dX]$/
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'
/** No county has this code: numbers that begin so belong to synthetic people only. */
const UNASSIGNED_REGION = '150199'

/**
 * Check digit of a citizen number: ISO 7064 MOD 11-2, as GB 11643 sets it.
 * @param seventeen the first 17 digits
 */
export function citizenCheckDigit(seventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(seventeen[i]), 0)
  return CHECK_DIGITS[sum % 11] ?? 'X'
}

/** Eighteen characters, a birthday of the calendar, and the right check digit. A small x is read as X. */
export function isCitizenNumber(text: string): boolean {
  const number = text.toUpperCase()
  if (!SHAPE.test(number) || citizenCheckDigit(number.slice(0, 17)) !== number[17]) return false
  const [year, month, day] = [number.slice(6, 10), Number(number.slice(10, 12)), Number(number.slice(12, 14))]
  return year >= '1850' && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(year), month)
}

/** A synthetic person's number: right in form, impossible in fact. */
export const isSyntheticNumber = (text: string): boolean => text.startsWith(UNASSIGNED_REGION)

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
