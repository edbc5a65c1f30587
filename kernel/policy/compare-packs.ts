import type { PolicyPack } from './policy-pack.ts'

/** One rule of two packs: `a` and `b` as written in each, null where a pack has none. */
export interface PackDifference {
  /** Dotted path within the pack, such as `closeContact.facilityDays`. */
  readonly path: string
  readonly a: PackValue
  readonly b: PackValue
  readonly same: boolean
  /** Where each pack takes the rule from. */
  readonly sourceA: string | null
  readonly sourceB: string | null
}
export type PackValue = string | number | boolean | null | readonly (string | number)[]

/** What names a pack rather than rules: differs always, says nothing. */
const NAMES = ['id', 'name', 'supersedes', 'effectiveFrom', 'effectiveTo', 'jurisdiction', 'disease']

interface Leaf {
  readonly value: PackValue
  readonly source: string | null
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A list of records becomes one line each, so that schedules compare as a person reads them: `1 facility nucleic-acid`. */
function flatList(list: readonly unknown[]): readonly (string | number)[] {
  return list.map((item) => {
    if (typeof item === 'number') return item
    return isRecord(item) ? Object.values(item).join(' ') : String(item)
  })
}

function leaf(value: unknown, source: string | null): Leaf {
  if (Array.isArray(value)) return { value: flatList(value), source }
  if (typeof value === 'number' || typeof value === 'boolean') return { value, source }
  return { value: value === null || value === undefined ? null : String(value), source }
}

function leavesOf(value: unknown, path: string, source: string | null, into: Map<string, Leaf>): void {
  if (!isRecord(value)) {
    into.set(path, leaf(value, source))
    return
  }
  const own = typeof value.source === 'string' ? value.source : source
  for (const [key, inner] of Object.entries(value))
    if (key !== 'source') leavesOf(inner, path === '' ? key : `${path}.${key}`, own, into)
}

function leavesOfPack(pack: PolicyPack): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  for (const [key, value] of Object.entries(pack)) if (!NAMES.includes(key)) leavesOf(value, key, null, leaves)
  return leaves
}

/** Every rule of two packs side by side, in the order in which the first pack states them; then what only the second has. */
export function comparePacks(a: PolicyPack, b: PolicyPack): readonly PackDifference[] {
  const [left, right] = [leavesOfPack(a), leavesOfPack(b)]
  return [...new Set([...left.keys(), ...right.keys()])].map((path) => {
    const [one, other] = [left.get(path), right.get(path)]
    const [va, vb] = [one?.value ?? null, other?.value ?? null]
    return {
      path,
      a: va,
      b: vb,
      same: JSON.stringify(va) === JSON.stringify(vb),
      sourceA: one?.source ?? null,
      sourceB: other?.source ?? null,
    }
  })
}
