import { DUTY_EVENT_TYPES } from '#kernel/duties/duty-events.ts'
import { DUTY_TABLE } from '#kernel/duties/duty-table.ts'
import type { CorrectionCheck } from '#kernel/ledger/correction.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import type { DomainModule } from '#kernel/ledger/module.ts'
import type { StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { TableDef } from '#kernel/ledger/table.ts'
import { type StreamId, streamKindOf } from '#kernel/primitives/ids.ts'
import { type ClosedKinds, closedKinds } from './views/closed-kinds.ts'

/** All that the modules declare, by name. */
export interface Registry {
  readonly kinds: ReadonlyMap<string, StreamKind>
  readonly tables: ReadonlyMap<string, TableDef>
  readonly decisions: ReadonlyMap<string, Decision>
  readonly corrections: readonly CorrectionCheck[]
  /** Kinds whose subjects are persons: one of their tables is `personal`. */
  readonly personalKinds: readonly string[]
  readonly personalEvents: readonly string[]
  /** Kinds that are closed to all without a right: one of their tables says `readRight`. */
  readonly closed: readonly ClosedKinds[]
  kindOf(stream: StreamId): StreamKind
  admits(kind: StreamKind, eventType: string): boolean
}

const COMMON = new Set<string>([...DUTY_EVENT_TYPES, 'record-voided'])

/** @throws when two modules claim one name. */
export function buildRegistry(modules: readonly DomainModule[]): Registry {
  const kinds = byName(
    modules.flatMap((m) => m.kinds),
    (kind) => kind.kind,
  )
  const decisions = byName(
    modules.flatMap((m) => m.decisions),
    (decision) => decision.name,
  )
  const declared = [...new Set([...kinds.values()].flatMap((kind) => kind.tables))]
  const tables = byName([DUTY_TABLE, ...declared.filter((def) => def.name !== DUTY_TABLE.name)], (def) => def.name)
  const admitted = new Map([...kinds.values()].map((kind) => [kind, new Set<string>([...kind.events, ...COMMON])]))
  const personal = [...kinds.values()].filter((kind) => kind.tables.some((def) => def.personal))
  return {
    kinds,
    tables,
    decisions,
    corrections: modules.flatMap((m) => m.corrections ?? []),
    personalKinds: personal.map((kind) => kind.kind).sort(),
    personalEvents: [...new Set(personal.flatMap((kind) => kind.events))].sort(),
    closed: closedKinds([...kinds.values()]),
    kindOf(stream) {
      const kind = kinds.get(streamKindOf(stream))
      if (!kind) throw new Error(`no module has the kind of stream ${stream}`)
      return kind
    },
    admits: (kind, eventType) => admitted.get(kind)?.has(eventType) === true,
  }
}

function byName<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T> {
  const map = new Map<string, T>()
  for (const item of items) {
    const name = nameOf(item)
    if (map.has(name)) throw new Error(`two modules declare ${name}`)
    map.set(name, item)
  }
  return map
}
