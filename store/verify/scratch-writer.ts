import type pg from 'pg'
import type { ShownRow } from '../fold/fold-sink.ts'
import type { ReplayedPart } from '../fold/replay.ts'
import type { Subject } from '../fold/subject.ts'
import type { Registry } from '../registry.ts'
import { fillStates, fillView, scratchOf } from './scratch.ts'

/** Rows that are written at once. */
const FULL = 5_000

/** Writes what comes out of a replay into the scratch tables, as it comes. */
export class ScratchWriter {
  readonly #client: pg.ClientBase
  readonly #registry: Registry
  #subjects: Subject[] = []
  readonly #rows = new Map<string, ShownRow[]>()

  constructor(client: pg.ClientBase, registry: Registry) {
    this.#client = client
    this.#registry = registry
  }

  async add(part: ReplayedPart): Promise<void> {
    this.#subjects.push(...part.subjects)
    if (this.#subjects.length >= FULL) await this.#flushStates()
    for (const [table, rows] of part.rows) {
      const held = this.#rows.get(table) ?? []
      this.#rows.set(table, held)
      held.push(...rows)
      if (held.length >= FULL) await this.#flushRows(table, held)
    }
  }

  /** Writes the rest. */
  async flush(): Promise<void> {
    await this.#flushStates()
    for (const [table, rows] of this.#rows) await this.#flushRows(table, rows)
  }

  async #flushStates(): Promise<void> {
    const subjects = this.#subjects
    this.#subjects = []
    await fillStates(this.#client, subjects)
  }

  async #flushRows(table: string, rows: ShownRow[]): Promise<void> {
    const def = this.#registry.tables.get(table)
    if (!def) throw new Error(`rows for the undeclared table ${table}`)
    await fillView(this.#client, scratchOf(table), def, rows.splice(0))
  }
}
