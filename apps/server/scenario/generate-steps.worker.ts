import { parentPort, workerData } from 'node:worker_threads'
import type { ScenarioStep } from '#scenarios/scenario.ts'
import { COMMANDS } from '../catalogue.ts'
import { batchSteps } from './batch-steps.ts'
import { stepsNamed } from './known-scenarios.ts'
import { parsePayloads } from './parse-payloads.ts'
import type { Credit, GeneratorData, GeneratorMessage } from './worker-messages.ts'

/**
 * The generator on the second core: makes the steps, holds them against the contracts as the HTTP edge would, and
 * hands them over as fast as they are asked for.
 */
const PAYLOADS_PER_BATCH = 1500

function* stepsToSend({ scenario, seed, skip }: GeneratorData, count: { total: number }): Generator<ScenarioStep> {
  for (const step of stepsNamed(scenario).generate(seed)) {
    count.total += 1
    if (count.total > skip) yield step.kind === 'command' ? parsePayloads(step, COMMANDS) : step
  }
}

function serve(data: GeneratorData): void {
  const port = parentPort
  if (port === null) throw new Error('this file runs as a worker thread')
  const count = { total: 0 }
  const batches = batchSteps(stepsToSend(data, count), PAYLOADS_PER_BATCH)
  const send = (message: GeneratorMessage): void => port.postMessage(message)
  port.on('message', (credit: Credit) => {
    for (let sent = 0; sent < credit.batches; sent += 1) {
      const next = batches.next()
      if (next.done === true) {
        send({ kind: 'end', total: count.total })
        port.close()
        return
      }
      send({ kind: 'steps', steps: next.value })
    }
  })
}

serve(workerData as GeneratorData)
