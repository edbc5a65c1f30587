import type { PlaceCode } from '../primitives/ids.ts'
import type { Division } from './division.ts'
import { ancestorsOf, levelOf, type PlaceLevel } from './place-code.ts'

export interface PlaceNode {
  readonly code: PlaceCode
  readonly name: string
  readonly nameEn: string | null
  readonly level: PlaceLevel
  readonly parent: PlaceCode | null
}

/** The places of a deployment, for lookup. Built once; adding places makes a new tree. */
export interface PlaceTree {
  readonly size: number
  get(code: PlaceCode): PlaceNode | undefined
  /** Places one level below, in order of code. */
  children(code: PlaceCode): readonly PlaceNode[]
  /** From the widest known place down to `code` itself. */
  path(code: PlaceCode): readonly PlaceNode[]
  /** Every place of a level at or within `within`, in order of code. */
  atLevel(level: PlaceLevel, within: PlaceCode): readonly PlaceNode[]
  /** Places whose name or code contains `text`: exact names first, then the widest; at most `limit`. */
  search(text: string, limit: number): readonly PlaceNode[]
}

export type TreeFault = { readonly code: PlaceCode; readonly fault: 'duplicate' | 'unknown-parent' }

const byCode = (a: PlaceNode, b: PlaceNode): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

const nodeOf = ({ code, name, nameEn, parent }: Division): PlaceNode => ({
  code,
  name,
  nameEn: nameEn ?? null,
  level: levelOf(code),
  parent,
})

/** Rows that cannot stand in a tree: a code twice, or a parent that is nowhere in the rows. */
export function treeFaults(rows: readonly Division[]): readonly TreeFault[] {
  const codes = new Set(rows.map((row) => row.code))
  const seen = new Set<PlaceCode>()
  return rows.flatMap((row): TreeFault[] => {
    const faults: TreeFault[] = seen.has(row.code) ? [{ code: row.code, fault: 'duplicate' }] : []
    seen.add(row.code)
    return row.parent === null || codes.has(row.parent)
      ? faults
      : [...faults, { code: row.code, fault: 'unknown-parent' }]
  })
}

function rank(node: PlaceNode, text: string): number {
  const exact = node.name === text || node.nameEn === text || node.code === text
  return (exact ? 0 : 100) + node.code.length
}

/** Builds the tree. @throws {RangeError} when the rows have faults; check with `treeFaults` first. */
export function buildTree(rows: readonly Division[]): PlaceTree {
  const [fault] = treeFaults(rows)
  if (fault !== undefined) throw new RangeError(`place ${fault.code}: ${fault.fault}`)
  const sorted = rows.map(nodeOf).sort(byCode)
  const nodes = new Map(sorted.map((node) => [node.code, node]))
  const below = Map.groupBy(sorted, (node) => node.parent)
  const known = (codes: readonly PlaceCode[]): readonly PlaceNode[] =>
    codes.flatMap((code) => {
      const node = nodes.get(code)
      return node === undefined ? [] : [node]
    })
  return {
    size: sorted.length,
    get: (code) => nodes.get(code),
    children: (code) => below.get(code) ?? [],
    path: (code) => known([...ancestorsOf(code).toReversed(), code]),
    atLevel: (level, within) => sorted.filter((node) => node.level === level && node.code.startsWith(within)),
    search(text, limit) {
      const wanted = text.trim()
      if (wanted === '') return []
      return sorted
        .filter(({ name, nameEn, code }) => [name, nameEn ?? '', code].some((part) => part.includes(wanted)))
        .sort((a, b) => rank(a, wanted) - rank(b, wanted) || byCode(a, b))
        .slice(0, limit)
    },
  }
}
