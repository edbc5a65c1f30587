import type { ScenarioStep } from '#scenarios/scenario.ts'

const sizeOf = (step: ScenarioStep): number => (step.kind === 'command' ? step.payloads.length : step.rows.length)

/**
 * Groups steps so that a group carries about `most` payloads: large enough that a transaction is worth it, small
 * enough that a visitor's request does not wait behind it.
 */
export function* batchSteps(steps: Iterable<ScenarioStep>, most: number): Generator<ScenarioStep[]> {
  let batch: ScenarioStep[] = []
  let size = 0
  for (const step of steps) {
    batch.push(step)
    size += sizeOf(step)
    if (size < most) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}
