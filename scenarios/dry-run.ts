/**
 * Runs a scenario in memory through the same contracts, decisions and folds as the store, without a database:
 * who refuses what, how much there is to load, and what the subjects come to.
 * Usage: node scenarios/dry-run.ts [seed]
 */
import { KERNEL_COMMANDS } from '#kernel/contract.ts'
import type { Context, Decision, States } from '#kernel/ledger/decision.ts'
import { type Fact, MAX_ROWS_PER_EVENT, type Recorded } from '#kernel/ledger/event.ts'
import { foldSubject, initialSubject } from '#kernel/ledger/fold-subject.ts'
import type { DomainModule } from '#kernel/ledger/module.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import type { StreamKind, SubjectState } from '#kernel/ledger/stream-kind.ts'
import { KERNEL } from '#kernel/module.ts'
import { packInForce } from '#kernel/policy/pack-in-force.ts'
import { PACKS } from '#kernel/policy/packs.ts'
import type { Actor } from '#kernel/positions/actor.ts'
import { actorOf, type PostState } from '#kernel/positions/post.ts'
import { systemActor } from '#kernel/positions/system-actor.ts'
import {
  type CityCode,
  type EventId,
  type PlaceCode,
  postId,
  type StreamId,
  streamId,
  streamKindOf,
} from '#kernel/primitives/ids.ts'
import { earlier, parseInstant } from '#kernel/primitives/instant.ts'
import { type Result, refuse } from '#kernel/primitives/result.ts'
import { OUTBREAK_COMMANDS } from '#outbreak/contract.ts'
import { OUTBREAK } from '#outbreak/module.ts'
import type { CommandStep, Scenario, ScenarioStep } from './scenario.ts'

interface Schema {
  safeParse(payload: unknown): { success: true; data: unknown } | { success: false; error: { message: string } }
}
/** What a module brings to a run: what may be sent to it, and what it decides. */
interface Offered {
  readonly domain: DomainModule
  readonly commands: Readonly<Record<string, { readonly schema: Schema }>>
}
const LEAD_CASE: readonly Offered[] = [
  { domain: KERNEL, commands: KERNEL_COMMANDS },
  { domain: OUTBREAK, commands: OUTBREAK_COMMANDS },
]

interface DryRunReport {
  readonly steps: number
  readonly payloads: number
  readonly people: number
  readonly facts: number
  /** Events as the store groups them: facts of one step of the same type and moment. */
  readonly events: number
  /** Facts counted once for every subject they belong to. */
  readonly touches: number
  /** By `command code`, most first. */
  readonly refusals: Readonly<Record<string, number>>
  readonly samples: Readonly<Record<string, unknown>>
  readonly factsByType: Readonly<Record<string, number>>
}

/** Subjects and counters of one run. */
export class DryRun {
  readonly subjects = new Map<StreamId, SubjectState>()
  readonly #contracts: ReadonlyMap<string, Schema>
  readonly #kinds: ReadonlyMap<string, StreamKind>
  readonly #decisions: ReadonlyMap<string, Decision>
  readonly #scenario: Scenario
  readonly #count = { steps: 0, payloads: 0, people: 0, facts: 0, events: 0, touches: 0 }
  readonly #refusals = new Map<string, number>()
  readonly #samples = new Map<string, unknown>()
  readonly #types = new Map<string, number>()

  /** @param also modules of the scenario besides the kernel's and the outbreak's */
  constructor(scenario: Scenario, also: readonly Offered[] = []) {
    const offers = [...LEAD_CASE, ...also]
    this.#scenario = scenario
    this.#contracts = new Map(
      offers.flatMap(({ commands }) => Object.entries(commands)).map(([name, { schema }]) => [name, schema]),
    )
    this.#kinds = new Map(offers.flatMap(({ domain }) => domain.kinds).map((kind) => [kind.kind, kind]))
    this.#decisions = new Map(
      offers.flatMap(({ domain }) => domain.decisions).map((decision) => [decision.name, decision]),
    )
  }

  take(step: ScenarioStep): void {
    if (step.kind === 'people') {
      this.#count.people += step.rows.length
      return
    }
    this.#count.steps += 1
    let open = { type: '', occurredAt: '', rows: 0 }
    for (const payload of step.payloads) {
      this.#count.payloads += 1
      const decided = this.#decide(step, payload)
      if (!decided.ok) {
        this.#refused(step, payload, decided.refusal)
        continue
      }
      for (const fact of decided.value) {
        const same = fact.type === open.type && fact.occurredAt === open.occurredAt && open.rows < MAX_ROWS_PER_EVENT
        open = { type: fact.type, occurredAt: fact.occurredAt, rows: same ? open.rows + 1 : 1 }
        if (!same) this.#count.events += 1
        this.#apply(fact, step)
      }
    }
  }

  #decide(step: CommandStep, payload: unknown): Result<readonly Fact[]> {
    const parsed = this.#contracts.get(step.command)?.safeParse(payload)
    if (parsed === undefined) return refuse('no-contract')
    if (!parsed.success) return refuse('invalid-payload', { message: parsed.error.message.slice(0, 300) })
    const decision = this.#decisions.get(step.command)
    const context = this.#context(step, parsed.data)
    if (decision === undefined || context === null)
      return refuse(decision === undefined ? 'no-decision' : 'post-not-held')
    const states: Record<string, SubjectState | readonly SubjectState[]> = {}
    for (const [name, streams] of Object.entries<StreamId | readonly StreamId[]>(decision.streams(parsed.data)))
      states[name] = typeof streams === 'string' ? this.state(streams) : streams.map((stream) => this.state(stream))
    return runDecision(decision, parsed.data, states as States, context)
  }

  #context(step: CommandStep, payload: unknown): Context | null {
    const city = this.#scenario.city as CityCode
    const actor = this.#actor(step, city)
    const said =
      typeof payload === 'object' && payload !== null && 'occurredAt' in payload ? String(payload.occurredAt) : step.at
    const at = parseInstant(said) ?? step.at
    const policy = packInForce(PACKS, {
      disease: this.#scenario.disease,
      place: '1501' as PlaceCode,
      at: earlier(at, step.at),
    })
    if (actor === null || policy === undefined) return null
    return { now: step.at, city, zone: this.#scenario.zone, policy, actor }
  }

  #actor(step: CommandStep, city: CityCode): Actor | null {
    if (step.post === postId(city, 'system')) return systemActor(city)
    return actorOf(this.state(streamId('post', step.post)).domain as PostState, step.post, step.at)
  }

  state(stream: StreamId): SubjectState {
    const known = this.subjects.get(stream)
    return known ?? initialSubject(this.#kind(stream))
  }

  #kind(stream: StreamId): StreamKind {
    const kind = this.#kinds.get(streamKindOf(stream))
    if (kind === undefined) throw new RangeError(`no kind for ${stream}`)
    return kind
  }

  #apply(fact: Fact, step: CommandStep): void {
    this.#count.facts += 1
    this.#types.set(fact.type, (this.#types.get(fact.type) ?? 0) + 1)
    const recorded: Recorded = {
      ...fact,
      recordedAt: step.at,
      post: step.post,
      event: String(this.#count.events) as EventId,
      row: 0,
    }
    for (const stream of fact.streams) {
      this.#count.touches += 1
      this.subjects.set(stream, foldSubject(this.#kind(stream), this.state(stream), recorded))
    }
  }

  #refused(step: CommandStep, payload: unknown, refusal: { code: string }): void {
    const key = `${step.command} ${refusal.code}`
    this.#refusals.set(key, (this.#refusals.get(key) ?? 0) + 1)
    if (!this.#samples.has(key)) this.#samples.set(key, { at: step.at, post: step.post, refusal, payload })
  }

  report(): DryRunReport {
    const sorted = (map: ReadonlyMap<string, number>) => Object.fromEntries([...map].sort(([, a], [, b]) => b - a))
    return {
      ...this.#count,
      refusals: sorted(this.#refusals),
      samples: Object.fromEntries(this.#samples),
      factsByType: sorted(this.#types),
    }
  }
}

function dryRun(scenario: Scenario, seed = scenario.seed): DryRun {
  const run = new DryRun(scenario)
  for (const step of scenario.generate(seed)) run.take(step)
  return run
}

if (process.argv[1] === import.meta.filename) {
  const { HOHHOT_2022_11 } = await import('./hohhot-2022-11/scenario.ts')
  const report = dryRun(HOHHOT_2022_11, Number(process.argv[2] ?? HOHHOT_2022_11.seed)).report()
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
}
