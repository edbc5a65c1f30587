import type pg from 'pg'
import type { FigureDelta } from '../fold/fold-sink.ts'
import { type CityHead, type ReplayTotals, replay } from '../fold/replay.ts'
import { inShareSql, type Share, shareValues } from '../fold/share.ts'
import type { Registry } from '../registry.ts'
import { type Compared, compareTable } from './compare-table.ts'
import { fillStreams, makeScratch } from './scratch.ts'
import { ScratchWriter } from './scratch-writer.ts'

/** What to do with a share of a snapshot: fold it, and compare what comes out if asked to. */
export interface ShareTask {
  readonly heads: readonly CityHead[]
  readonly share: Share
  readonly compare: boolean
}

export interface ShareResult {
  readonly events: number
  readonly facts: number
  readonly touches: number
  readonly subjects: number
  /** Rows of view tables, of all generations. */
  readonly rows: number
  readonly failed: number
  /** They add up over shares; empty, too, when nothing is to be compared. */
  readonly figures: readonly FigureDelta[]
  /** By table; empty when nothing was compared. */
  readonly tables: Readonly<Record<string, Compared>>
}

export interface ShareSteps {
  replayed(events: number): void
  compared(tables: number): void
}

/** Tables whose rows belong to subjects: the ledger's own ones, and the views of the modules. */
export const subjectTables = (registry: Registry): string[] => ['states', 'streams', ...registry.tables.keys()].sort()

/** Folds a share, within a transaction of the client. Compared are the rows of its subjects; they are only read. */
export async function runShare(
  client: pg.ClientBase,
  registry: Registry,
  { heads, share, compare }: ShareTask,
  steps: ShareSteps,
): Promise<ShareResult> {
  if (compare) for (const name of subjectTables(registry)) await makeScratch(client, name)
  let rows = 0
  const { totals, parts } = replay(client, registry, heads, { share, onProgress: steps.replayed })
  const scratch = new ScratchWriter(client, registry)
  for await (const part of parts) {
    for (const list of part.rows.values()) rows += list.length
    if (compare) await scratch.add(part)
  }
  if (!compare) return resultOf({ ...totals, figures: new Map() }, rows, {})
  await scratch.flush()
  await fillStreams(client, share)
  return resultOf(totals, rows, await compareShare(client, registry, share, steps))
}

async function compareShare(
  client: pg.ClientBase,
  registry: Registry,
  share: Share,
  steps: ShareSteps,
): Promise<Record<string, Compared>> {
  const compared: Record<string, Compared> = {}
  for (const [done, name] of subjectTables(registry).entries()) {
    compared[name] = await compareTable(client, name, {
      where: inShareSql(share, 'stream', 1),
      values: [shareValues(share)],
    })
    steps.compared(done + 1)
  }
  return compared
}

function resultOf(totals: ReplayTotals, rows: number, tables: Record<string, Compared>): ShareResult {
  const { events, facts, touches, subjects, failed, figures } = totals
  const sums = [...figures.values()].filter((sum) => sum.n !== 0)
  return { events, facts, touches, subjects, rows, failed: failed.length, figures: sums, tables }
}
