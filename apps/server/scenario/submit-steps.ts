import type { CityCode, PersonId } from '#kernel/primitives/ids.ts'
import { type Instant, later } from '#kernel/primitives/instant.ts'
import type { CommandStep, ScenarioStep, VaultRow } from '#scenarios/scenario.ts'
import type { Outcome, Store, Submission, VaultEntry } from '#store/store.ts'

export interface Submitted {
  readonly accepted: number
  readonly refused: number
  /** Words of the first refusals, for the log: a scenario that is refused before it opens is wrong somewhere. */
  readonly why: readonly string[]
}

const toEntry = (city: CityCode, row: VaultRow): VaultEntry => ({
  city,
  person: row.person as PersonId,
  fields: {
    name: row.name,
    idNumber: row.idNumber,
    phone: row.phone,
    address: row.address,
    note: JSON.stringify({ sex: row.sex, birthYear: row.birthYear }),
  },
})

export interface StepsOptions {
  /** The ledger's own progress: what a visitor did meanwhile was recorded later than a queued step says. */
  readonly notBefore?: Instant | null
  /** Put before every idempotency key. */
  readonly keys?: string
}

const toSubmission = (
  city: CityCode,
  step: CommandStep,
  { notBefore = null, keys = '' }: StepsOptions,
): Submission => ({
  city,
  command: step.command,
  payloads: step.payloads,
  post: step.post,
  person: step.person,
  now: notBefore === null ? step.at : later(step.at, notBefore),
  request: `${keys}${step.request}`,
})

function tally(outcome: Outcome, step: CommandStep): Submitted {
  if (outcome.status === 'repeated') return tally(outcome.first, step)
  if (outcome.status === 'refused') {
    return {
      accepted: 0,
      refused: step.payloads.length,
      why: [`${step.request} ${step.command}: ${outcome.refusal.code}`],
    }
  }
  const why = outcome.refused.map(({ row, refusal }) => `${step.request} ${step.command}[${row}]: ${refusal.code}`)
  return { accepted: outcome.accepted, refused: outcome.refused.length, why }
}

async function putPeople(store: Store, city: CityCode, steps: readonly ScenarioStep[]): Promise<void> {
  for (const vault of ['common', 'resettlement'] as const) {
    const people = steps.flatMap((step) =>
      step.kind === 'people' && (step.vault ?? 'common') === vault ? step.rows.map((row) => toEntry(city, row)) : [],
    )
    if (people.length > 0) await (vault === 'common' ? store.vault : store.chainVault).put(people)
  }
}

/**
 * Writes steps in order: people into the vault, commands through the same path as a user's. Steps written before
 * answer `repeated`, so that doing a batch again after a crash changes nothing.
 */
export async function submitSteps(
  store: Store,
  city: CityCode,
  steps: readonly ScenarioStep[],
  options: StepsOptions = {},
): Promise<Submitted> {
  await putPeople(store, city, steps)
  const commands = steps.filter((step) => step.kind === 'command')
  const outcomes = await store.submitMany(commands.map((step) => toSubmission(city, step, options)))
  const tallies = outcomes.flatMap((outcome, i) => {
    const step = commands[i]
    return step === undefined ? [] : [tally(outcome, step)]
  })
  return {
    accepted: tallies.reduce((sum, t) => sum + t.accepted, 0),
    refused: tallies.reduce((sum, t) => sum + t.refused, 0),
    why: tallies.flatMap((t) => t.why),
  }
}
