import { parentPort, workerData } from 'node:worker_threads'
import type { RingProblem } from '../../../../engines/forecast/ringbp/problem.ts'
import { simulateRing } from '../../../../engines/forecast/ringbp/simulate.ts'

/** Trajectories from..to of one problem, sent back as one block. */
interface Share {
  readonly problem: RingProblem
  readonly from: number
  readonly to: number
}
const { problem, from, to }: Share = workerData
parentPort?.postMessage(simulateRing(problem, from, to))
