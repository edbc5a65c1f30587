import { MAX_ROWS_PER_EVENT } from '#kernel/ledger/event.ts'
import type { CityCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Refusal } from '#kernel/primitives/result.ts'
import { type PackChangeStep, packChangeCommands } from '#outbreak/pack-change/pack-change-commands.ts'
import { type PackChangePlan, planWithout } from '#outbreak/pack-change/plan-pack-change.ts'
import type { Outcome } from '#store/store.ts'
import type { Runtime } from '../runtime.ts'

export interface ChangeActor {
  readonly city: CityCode
  readonly post: PostId
  readonly person: string | null
}
export interface RefusedRow {
  readonly command: PackChangeStep['command']
  readonly row: number
  readonly refusal: Refusal
}
export interface DonePackChange {
  /** The plan as far as it was carried out. */
  readonly plan: PackChangePlan
  readonly refused: readonly RefusedRow[]
}

type Payload = PackChangeStep['payloads'][number]
interface Part {
  readonly command: PackChangeStep['command']
  readonly payloads: readonly Payload[]
  /** Row of the first payload among all of its command. */
  readonly first: number
}

const partsOf = ({ command, payloads }: PackChangeStep): Part[] =>
  Array.from({ length: Math.ceil(payloads.length / MAX_ROWS_PER_EVENT) }, (_, part) => {
    const first = part * MAX_ROWS_PER_EVENT
    return { command, payloads: payloads.slice(first, first + MAX_ROWS_PER_EVENT), first }
  })

/** Rows of a part that were refused; a part refused whole refuses each of its rows. */
function refusedOf(part: Part, outcome: Outcome): readonly RefusedRow[] {
  if (outcome.status === 'repeated') return refusedOf(part, outcome.first)
  const rows =
    outcome.status === 'refused' ? part.payloads.map((_, row) => ({ row, refusal: outcome.refusal })) : outcome.refused
  return rows.map(({ row, refusal }) => ({ command: part.command, row: part.first + row, refusal }))
}

/**
 * Carries a plan out as ordinary commands of the acting post. The key of each part is made from the packs, the moment
 * and its rows: a second run is answered with the first and changes nothing.
 */
export async function doPackChange(
  runtime: Runtime,
  plan: PackChangePlan,
  actor: ChangeActor,
  now: Instant,
): Promise<DonePackChange> {
  const { from, to, at } = plan.coming
  const steps = packChangeCommands(plan, at)
  const parts = steps.flatMap(partsOf)
  const outcomes = await runtime.store().submitMany(
    parts.map(({ command, payloads, first }) => ({
      command,
      payloads,
      ...actor,
      now,
      request: `pack-change:${from.id}:${to.id}:${at}:${command}:${first}`,
    })),
  )
  const refused = parts.flatMap((part, i) => {
    const outcome = outcomes[i]
    return outcome === undefined ? [] : refusedOf(part, outcome)
  })
  return { plan: planWithout(plan, subjectsOf(refused, steps)), refused }
}

function subjectsOf(refused: readonly RefusedRow[], steps: readonly PackChangeStep[]) {
  const persons = new Set<string>()
  const places = new Set<string>()
  for (const { command, row } of refused) {
    const payload = steps.find((step) => step.command === command)?.payloads[row]
    if (payload === undefined) continue
    if ('person' in payload) persons.add(payload.person)
    else places.add(payload.place)
  }
  return { persons, places }
}
