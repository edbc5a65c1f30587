import type { Registry } from '../registry.ts'

/** A part of all subjects: those of some kinds. Subjects fold without each other, so that shares need nothing of each other. */
export interface Share {
  readonly kinds: readonly string[]
  /** Kinds that are in other shares. The first share takes all that are not, among them what no module knows. */
  readonly others: readonly string[]
  readonly first: boolean
  /** Types of events that enter streams of other shares only. */
  readonly skip: readonly string[]
}

/** Everything. */
export const WHOLE: Share = { kinds: [], others: [], first: true, skip: [] }

export const inShare = ({ first, kinds, others }: Share, kind: string): boolean =>
  first ? !others.includes(kind) : kinds.includes(kind)

/** A condition on a column that holds a stream, for the parameters that `shareValues` gives. */
export const inShareSql = (share: Share, column: string, param: number): string =>
  `(split_part(${column}, '/', 1) = any ($${param}::text[])) = ${share.first ? 'false' : 'true'}`
export const shareValues = (share: Share): readonly string[] => (share.first ? share.others : share.kinds)

/**
 * Deals the kinds out to at most `count` shares, the heaviest first, each to the share that has least.
 * @param weights Facts by kind, roughly: they decide how long a share takes, never what comes out.
 */
export function planShares(registry: Registry, weights: ReadonlyMap<string, number>, count: number): Share[] {
  const weightOf = (kind: string): number => weights.get(kind) ?? 0
  const kinds = [...registry.kinds.keys()].sort((a, b) => weightOf(b) - weightOf(a))
  const bins = Array.from({ length: Math.max(1, Math.min(count, kinds.length)) }, () => ({
    kinds: [] as string[],
    weight: 0,
  }))
  for (const kind of kinds) {
    const lightest = bins.reduce((least, bin) => (bin.weight < least.weight ? bin : least))
    lightest.kinds.push(kind)
    lightest.weight += weightOf(kind)
  }
  return bins.map((bin, i) => {
    const others = kinds.filter((kind) => !bin.kinds.includes(kind))
    return { kinds: bin.kinds, others, first: i === 0, skip: typesOnlyOf(registry, others, bin.kinds) }
  })
}

function typesOnlyOf(registry: Registry, others: readonly string[], own: readonly string[]): string[] {
  const types = (names: readonly string[]): Set<string> =>
    new Set(names.flatMap((name) => [...(registry.kinds.get(name)?.events ?? [])]))
  return [...types(others).difference(types(own))].filter((type) => !own.some((name) => admits(registry, name, type)))
}

function admits(registry: Registry, name: string, type: string): boolean {
  const kind = registry.kinds.get(name)
  return kind !== undefined && registry.admits(kind, type)
}
