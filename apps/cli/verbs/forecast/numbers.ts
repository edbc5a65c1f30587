import { wrongCall } from '../../failure.ts'

export interface Range {
  readonly least?: number
  readonly most?: number
  readonly whole?: boolean
  /** Taken when the option is not given; without it the option must be. */
  readonly otherwise?: number
}

/** An option as a number within its range. */
export function numberOption(field: string, text: unknown, range: Range = {}): number {
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY, whole = false, otherwise } = range
  if (text === undefined && otherwise !== undefined) return otherwise
  const value = typeof text === 'string' && text.trim() !== '' ? Number(text) : Number.NaN
  const fits = value >= least && value <= most && (!whole || Number.isInteger(value))
  if (fits) return value
  const what = `${whole ? 'a whole number' : 'a number'} from ${least} to ${most}`
  throw wrongCall(field, text === undefined ? `--${field} is missing` : `not ${what}: ${text}`, `--${field}: ${what}`)
}

/** A dispersion: greater than 0, or `inf` for a Poisson law. */
export const dispersionOption = (text: unknown): number =>
  text === 'inf' || text === 'Infinity' ? Number.POSITIVE_INFINITY : numberOption('k', text, { least: 1e-6 })
