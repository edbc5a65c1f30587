import type { StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { Right } from '#kernel/positions/rights.ts'
import { literal } from '../database/ident.ts'

/** Kinds of subject that only holders of one of these rights may read, with the event types that occur in them. */
export interface ClosedKinds {
  readonly rights: readonly Right[]
  readonly kinds: readonly string[]
  readonly events: readonly string[]
}

const rightsOf = (kind: StreamKind): readonly Right[] =>
  [...new Set(kind.tables.flatMap(({ readRight }) => readRight ?? []))].sort()

/** Closed kinds, those of the same rights together. A type that occurs in two of them is as closed as each. */
export function closedKinds(kinds: readonly StreamKind[]): readonly ClosedKinds[] {
  const closed = kinds.filter((kind) => rightsOf(kind).length > 0)
  const groups = Map.groupBy(closed, (kind) => rightsOf(kind).join())
  return [...groups.values()]
    .map((group) => ({
      rights: group.flatMap((kind, i) => (i === 0 ? rightsOf(kind) : [])),
      kinds: group.map(({ kind }) => kind).sort(),
      events: [...new Set(group.flatMap(({ events }) => events))].sort(),
    }))
    .toSorted((a, b) => a.rights.join().localeCompare(b.rights.join()))
}

const list = (names: readonly string[]): string => `array[${names.map(literal).join(', ')}]::text[]`

/** SQL that lets through what is not closed, and what is, for a holder of the right. Counting opens nothing. */
export const openOr = (
  closed: readonly ClosedKinds[],
  column: string,
  names: (one: ClosedKinds) => readonly string[],
) =>
  closed
    .map((one) => ` and (${column} <> all (${list(names(one))}) or (select scope_any(${list(one.rights)})))`)
    .join('')

/** The same for acts on duties and corrections, whose type says nothing of the subject. */
export const openFactsOr = (closed: readonly ClosedKinds[], types: readonly string[]) =>
  closed
    .map(
      ({ rights, kinds }) =>
        ` and (type <> all (${list(types)}) or (select scope_any(${list(rights)})) or not names_kind(rows, ${list(kinds)}))`,
    )
    .join('')
