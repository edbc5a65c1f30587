import type { PlaceCode } from '../primitives/ids.ts'

/** Levels of the tree, widest first. The first five are official, the last three are declared locally. */
export const PLACE_LEVELS = [
  'region',
  'city',
  'district',
  'street',
  'community',
  'compound',
  'building',
  'unit',
] as const
export type PlaceLevel = (typeof PLACE_LEVELS)[number]

/** Length of a code at each level, in the order of `PLACE_LEVELS`: a joint is where one of these ends. */
const LENGTHS = [2, 4, 6, 9, 12, 15, 18, 20] as const
const SHAPE = /^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12}(-\d{2}(-\d{2}(-\d)?)?)?)$/

/** Parses a code of any level; `undefined` when it is not shaped like one. Whether the place exists is the tree's to say. */
export const parsePlaceCode = (text: string): PlaceCode | undefined =>
  SHAPE.test(text) ? (text as PlaceCode) : undefined

/** Level by the code's length. @throws {RangeError} on a text that no parser made. */
export function levelOf(code: PlaceCode): PlaceLevel {
  const level = PLACE_LEVELS[LENGTHS.indexOf(code.length as (typeof LENGTHS)[number])]
  if (level === undefined) throw new RangeError(`not a place code: ${code}`)
  return level
}

export const isWider = (a: PlaceLevel, b: PlaceLevel): boolean => PLACE_LEVELS.indexOf(a) < PLACE_LEVELS.indexOf(b)

/** Whether `inner` is `outer` or lies within it. Codes end only at joints, so a prefix is enough. */
export const contains = (outer: PlaceCode, inner: PlaceCode): boolean => outer.length > 0 && inner.startsWith(outer)

/** The part of `code` up to `level`; `undefined` when the place itself is wider than that. */
export function placeAt(code: PlaceCode, level: PlaceLevel): PlaceCode | undefined {
  const length = LENGTHS[PLACE_LEVELS.indexOf(level)]
  return length === undefined || code.length < length ? undefined : (code.slice(0, length) as PlaceCode)
}

export const cityOf = (code: PlaceCode): PlaceCode | undefined => placeAt(code, 'city')
export const districtOf = (code: PlaceCode): PlaceCode | undefined => placeAt(code, 'district')
export const streetOf = (code: PlaceCode): PlaceCode | undefined => placeAt(code, 'street')
export const communityOf = (code: PlaceCode): PlaceCode | undefined => placeAt(code, 'community')
export const compoundOf = (code: PlaceCode): PlaceCode | undefined => placeAt(code, 'compound')
export const buildingOf = (code: PlaceCode): PlaceCode | undefined => placeAt(code, 'building')

/** The place one level up; `undefined` above a region. */
export function parentOf(code: PlaceCode): PlaceCode | undefined {
  const above = PLACE_LEVELS[PLACE_LEVELS.indexOf(levelOf(code)) - 1]
  return above === undefined ? undefined : placeAt(code, above)
}

/** Every place that contains `code`, nearest first, without itself. */
export function ancestorsOf(code: PlaceCode): readonly PlaceCode[] {
  return LENGTHS.filter((length) => length < code.length)
    .map((length) => code.slice(0, length) as PlaceCode)
    .reverse()
}

/** The finest place that contains all of `codes`; `undefined` for none, or for places of different regions. */
export function commonAncestor(codes: readonly PlaceCode[]): PlaceCode | undefined {
  const [first, ...rest] = codes
  if (first === undefined) return undefined
  return [first, ...ancestorsOf(first)].find((outer) => rest.every((code) => contains(outer, code)))
}
