import type { Chain } from './tracing.resource.ts'

type Edge = Chain['edges'][number]
export interface Branch {
  readonly person: string
  /** How this person hangs on the one above; null for the top. */
  readonly edge: Edge | null
  readonly branches: readonly Branch[]
}

const SURE = { high: 0, medium: 1, low: 2 } as const
const BASIS = { linked: 0, index: 1, exposure: 2 } as const
const rank = (edge: Edge): number => BASIS[edge.basis] * 10 + SURE[edge.certainty]

/** Each person hangs on the surest of those who may have infected them. */
function likeliest(edges: readonly Edge[]): ReadonlyMap<string, Edge> {
  const best = new Map<string, Edge>()
  for (const edge of edges) {
    const known = best.get(edge.to)
    if (known === undefined || rank(edge) < rank(known)) best.set(edge.to, edge)
  }
  return best
}

/** The chain around a person as a tree, from the earliest known case; a circle of links is cut where it closes. */
export function chainTree({ root, edges }: Pick<Chain, 'root' | 'edges'>): Branch {
  const over = likeliest(edges)
  const seen = new Set([root])
  let top = root
  for (let edge = over.get(top); edge !== undefined && !seen.has(edge.from); edge = over.get(top)) {
    top = edge.from
    seen.add(top)
  }
  const placed = new Set<string>()
  const grow = (person: string, edge: Edge | null): Branch => {
    placed.add(person)
    const below = [...over.values()].filter(({ from, to }) => from === person && !placed.has(to))
    return { person, edge, branches: below.flatMap((next) => (placed.has(next.to) ? [] : [grow(next.to, next)])) }
  }
  return grow(top, null)
}

/** Others who may have infected the person, beside the one it hangs on. */
export function otherCandidates({ edges }: Pick<Chain, 'edges'>, person: string): readonly Edge[] {
  const chosen = likeliest(edges).get(person)
  return edges.filter((edge) => edge.to === person && edge.from !== chosen?.from)
}
