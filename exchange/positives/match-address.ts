import { parsePlaceCode } from '#kernel/jurisdictions/place-code.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'

/** A compound that buildings are named in: its code and the words people call it by. */
export interface NamedCompound {
  readonly code: PlaceCode
  readonly names: readonly string[]
}
export type AddressMatch =
  | { readonly ok: true; readonly home: PlaceCode }
  | {
      readonly ok: false
      readonly why: 'no-compound' | 'no-building' | 'several'
      readonly candidates: readonly PlaceCode[]
    }

const LONGEST_UNIT = 9
const BUILDING = /(\d{1,2})\s*(?:号楼|栋|幢|#)/
const UNIT = /(\d)\s*单元/
const HOME_LENGTH = 18
const two = (digits: string) => digits.padStart(2, '0')
const plain = (text: string) => text.replace(/\s/g, '')

/** Compounds by name, made once for a sheet. */
export function addressBook(compounds: readonly NamedCompound[]): (address: string) => AddressMatch {
  const byName = new Map<string, PlaceCode[]>()
  for (const { code, names } of compounds)
    for (const name of names.map(plain)) byName.set(name, [...(byName.get(name) ?? []), code])
  const longestFirst = [...byName.keys()].sort((a, b) => b.length - a.length)
  return (address) => matchAddress(plain(address), byName, longestFirst)
}

/**
 * A home from what was written: its code, or a known compound's name with the building's number (and the unit's).
 * Nothing is guessed: a name that two compounds bear is answered with both.
 */
function matchAddress(
  address: string,
  byName: ReadonlyMap<string, readonly PlaceCode[]>,
  longestFirst: readonly string[],
): AddressMatch {
  const code = parsePlaceCode(address)
  if (code !== undefined && code.length >= HOME_LENGTH) return { ok: true, home: code }
  const name = longestFirst.find((known) => address.includes(known))
  if (name === undefined) return { ok: false, why: 'no-compound', candidates: [] }
  const compounds = byName.get(name) ?? []
  const rest = address.slice(address.indexOf(name) + name.length)
  const [, building] = BUILDING.exec(rest) ?? []
  if (building === undefined) return { ok: false, why: 'no-building', candidates: compounds }
  const [only, ...others] = compounds
  if (only === undefined || others.length > 0) return { ok: false, why: 'several', candidates: compounds }
  const [, unit] = UNIT.exec(rest) ?? []
  const inUnit = unit !== undefined && Number(unit) <= LONGEST_UNIT && unit !== '0' ? `-${unit}` : ''
  return { ok: true, home: `${only}-${two(building)}${inUnit}` as PlaceCode }
}
