import { Worker } from 'node:worker_threads'
import type { ScenarioStep } from '#scenarios/scenario.ts'
import type { Credit, GeneratorData, GeneratorMessage } from './worker-messages.ts'

/** Batches made ahead while the last one is being written. */
const AHEAD = 3

export interface StepSource {
  /** The next batch in order; `undefined` after the last. */
  next(): Promise<readonly ScenarioStep[] | undefined>
  stop(): Promise<void>
}

/** Steps of a scenario from a thread of their own, a few batches ahead of the reader. */
export function openGenerator(data: GeneratorData): StepSource {
  const worker = new Worker(new URL('./generate-steps.worker.ts', import.meta.url), { workerData: data })
  const ready: (readonly ScenarioStep[] | undefined)[] = []
  const waiting: { resolve(steps: readonly ScenarioStep[] | undefined): void; reject(error: unknown): void }[] = []
  let failure: unknown
  const ask = (batches: number): void => worker.postMessage({ batches } satisfies Credit)

  const deliver = (steps: readonly ScenarioStep[] | undefined): void => {
    const reader = waiting.shift()
    if (reader === undefined) ready.push(steps)
    else reader.resolve(steps)
  }
  worker.on('message', (message: GeneratorMessage) => deliver(message.kind === 'steps' ? message.steps : undefined))
  worker.on('error', (error) => {
    failure = error
    for (const reader of waiting.splice(0)) reader.reject(error)
  })
  ask(AHEAD)

  return {
    next() {
      if (ready.length > 0) {
        const steps = ready.shift()
        if (steps !== undefined) ask(1)
        return Promise.resolve(steps)
      }
      if (failure !== undefined) return Promise.reject(failure)
      ask(1)
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
    },
    stop: async () => {
      await worker.terminate()
    },
  }
}
