import { z } from 'zod'
import type { CommandContract } from '#kernel/contract-fields.ts'
import { RIGHTS } from '#kernel/positions/rights.ts'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import { type CityCode, type EventId, postId } from '#kernel/primitives/ids.ts'
import { earlier, instant } from '#kernel/primitives/instant.ts'
import type { ReadDb, Store } from '#store/store.ts'
import type { Workflow, WorkflowCommand, WorkflowEvent, WorkflowRows } from '#workflows/workflow.ts'
import { type ReadEvent, readEventsAfter, readHead } from './workflow-events.ts'

/** How far a workflow has read, kept in the store: a restart goes on from there. */
const Kept = z.object({
  /** What was recorded before is history that was loaded, and leads to nothing. */
  since: z.string(),
  /** Last event read of each city. */
  cursors: z.record(z.string(), z.string()),
  sent: z.number(),
  refused: z.number(),
})
type Kept = z.infer<typeof Kept>

export interface WorkflowRunnerOptions {
  readonly store: Store
  readonly workflows: readonly Workflow[]
  /** Cities whose events are read, the lead one first, and to which commands may go. */
  readonly cities: readonly [CityCode, ...CityCode[]]
  readonly commands: Readonly<Record<string, CommandContract>>
  log(line: string): void
}

const LOGGED_REFUSALS = 20

const lastOf = (events: readonly ReadEvent[]): ReadEvent[] =>
  events.slice(-1).map((event) => ({ ...event, facts: event.facts.slice(-1) }))
const cursorOf = ({ cursors }: Kept, city: CityCode): EventId => (cursors[city] ?? '0') as EventId
const lower = (a: EventId, b: EventId): EventId => (BigInt(a) < BigInt(b) ? a : b)

const memoOf = ({ name }: Workflow): string => `workflow/${name}`

/**
 * Reads on after every commit and sends what the workflows say. At least once a fact; the key of each command is made
 * from its fact, so that a second time is answered with the first. One fact at a time, in the order of its ledger.
 */
export class WorkflowRunner {
  readonly #options: WorkflowRunnerOptions
  readonly #kept = new Map<Workflow, Kept>()
  #turn: Promise<void> = Promise.resolve()
  #waiting = false
  #logged = 0
  #stop: (() => void) | undefined

  constructor(options: WorkflowRunnerOptions) {
    this.#options = options
  }

  get status(): { readonly name: string; readonly sent: number; readonly refused: number }[] {
    return [...this.#kept].map(([{ name }, { sent, refused }]) => ({ name, sent, refused }))
  }

  /** Notes where each workflow begins: at what is recorded from now on, unless an earlier run has begun it. */
  async begin(): Promise<void> {
    const { store, workflows } = this.#options
    for (const workflow of workflows) {
      const kept = Kept.safeParse(await store.memo.get(memoOf(workflow)))
      this.#kept.set(workflow, kept.success ? kept.data : await this.#first(workflow))
    }
  }

  async #first(workflow: Workflow): Promise<Kept> {
    const { store, cities } = this.#options
    const since = await store.clock.now(cities[0])
    const heads = await Promise.all(cities.map((city) => this.#read(city, (db) => readHead(db, city))))
    const cursors = Object.fromEntries(cities.map((city, i) => [city, heads[i] ?? '0']))
    const kept = { since, cursors, sent: 0, refused: 0 }
    await store.memo.set(memoOf(workflow), kept)
    return kept
  }

  /** From now on every commit is followed. */
  follow(): void {
    this.#stop = this.#options.store.subscribe(() => void this.drain())
    void this.drain()
  }

  async stop(): Promise<void> {
    this.#stop?.()
    await this.#turn
  }

  /** Reads on until nothing is left. Calls while one waits are one. */
  drain(): Promise<void> {
    if (this.#waiting) return this.#turn
    this.#waiting = true
    this.#turn = this.#turn.then(() => {
      this.#waiting = false
      return this.#drainAll()
    })
    return this.#turn
  }

  async #drainAll(): Promise<void> {
    try {
      while (await this.#pass());
    } catch (error) {
      // The cursor stands before what failed: the next commit tries again.
      this.#options.log(`workflows: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  async #pass(): Promise<boolean> {
    let any = false
    for (const city of this.#options.cities) any = (await this.#readOn(city)) || any
    return any
  }

  /**
   * One reading for all workflows: under row security a statement over the events costs far more to plan than to run.
   */
  async #readOn(city: CityCode): Promise<boolean> {
    const head = await this.#read(city, (db) => readHead(db, city))
    const behind = [...this.#kept].filter(([, kept]) => cursorOf(kept, city) !== head)
    if (behind.length === 0) return false
    const types = [...new Set(behind.flatMap(([{ on }]) => on))]
    const after = behind.map(([, kept]) => cursorOf(kept, city)).reduce(lower)
    const since = behind.map(([, kept]) => instant(kept.since)).reduce(earlier)
    const { events, readTo } = await this.#read(city, (db) => readEventsAfter(db, city, after, { types, since, head }))
    for (const [workflow] of behind) await this.#followAll(workflow, city, events, readTo)
    return events.length > 0
  }

  async #followAll(workflow: Workflow, city: CityCode, events: readonly ReadEvent[], readTo: EventId): Promise<void> {
    const kept = this.#kept.get(workflow)
    if (kept === undefined) return
    const mine = events.filter(
      ({ id, type, recordedAt }) =>
        workflow.on.includes(type) && BigInt(id) > BigInt(cursorOf(kept, city)) && recordedAt >= kept.since,
    )
    for (const { id, facts } of workflow.latest ? lastOf(mine) : mine) {
      let [sent, refused] = [0, 0]
      for (const fact of facts) {
        const done = await this.#follow(workflow, fact)
        sent += done.sent
        refused += done.refused
      }
      await this.#keep(workflow, city, id, { sent, refused })
    }
    // Nothing more for it up to there: not looked through again. A restart may; it is not worth a write.
    const now = this.#kept.get(workflow) ?? kept
    if (BigInt(readTo) > BigInt(cursorOf(now, city)))
      this.#kept.set(workflow, { ...now, cursors: { ...now.cursors, [city]: readTo } })
  }

  async #keep(workflow: Workflow, city: CityCode, id: EventId, done: { sent: number; refused: number }): Promise<void> {
    const kept = this.#kept.get(workflow)
    if (kept === undefined) return
    const next: Kept = {
      ...kept,
      cursors: { ...kept.cursors, [city]: id },
      sent: kept.sent + done.sent,
      refused: kept.refused + done.refused,
    }
    await this.#options.store.memo.set(memoOf(workflow), next)
    this.#kept.set(workflow, next)
  }

  async #follow(workflow: Workflow, fact: WorkflowEvent): Promise<{ sent: number; refused: number }> {
    const rows: Record<string, WorkflowRows> = {}
    for (const [name, { city, sql, values }] of Object.entries(workflow.reads?.(fact) ?? {}))
      rows[name] = await this.#read(city, (db) => db.rows<Record<string, unknown>>(sql, values))
    const commands = workflow.run(fact, rows)
    let refused = 0
    for (const [n, command] of commands.entries()) {
      const why = await this.#send(command, fact, `workflow:${workflow.name}:${fact.city}:${fact.id}.${fact.row}:${n}`)
      if (why === null) continue
      refused += 1
      this.#logged += 1
      if (this.#logged <= LOGGED_REFUSALS)
        this.#options.log(`workflow ${workflow.name}: ${command.command} after ${fact.type} ${fact.id}: refused ${why}`)
    }
    return { sent: commands.length, refused }
  }

  /** @returns why it was refused, or null. */
  async #send(
    { city, command, payload, desk }: WorkflowCommand,
    fact: WorkflowEvent,
    request: string,
  ): Promise<string | null> {
    const { store, cities, commands } = this.#options
    if (!cities.includes(city)) return `city ${city} is not kept here`
    const parsed = commands[command]?.schema.safeParse(payload)
    if (parsed === undefined) return `there is no command ${command}`
    if (!parsed.success)
      return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
    const outcome = await store.submit({
      city,
      command,
      payloads: [parsed.data],
      post: desk === undefined ? postId(city, 'system') : postId(placeOfCity(city), desk),
      person: null,
      now: fact.recordedAt,
      request,
    })
    const first = outcome.status === 'repeated' ? outcome.first : outcome
    if (first.status === 'refused') return first.refusal.code
    return first.status === 'accepted' ? (first.refused[0]?.refusal.code ?? null) : null
  }

  #read<T>(city: CityCode, query: (db: ReadDb) => Promise<T>): Promise<T> {
    return this.#options.store.read({ city, scope: [placeOfCity(city)], rights: RIGHTS, mode: 'rows' }, query)
  }
}
