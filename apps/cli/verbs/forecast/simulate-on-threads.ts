import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { RingProblem } from '../../../../engines/forecast/ringbp/problem.ts'
import { joinBlocks, type RingBlock } from '../../../../engines/forecast/ringbp/result.ts'
import { simulateRing } from '../../../../engines/forecast/ringbp/simulate.ts'

const THREADS_AT_MOST = 2
/** Below this a thread costs more than it saves. */
const WORTH_A_THREAD = 2000

export const threadsFor = (n: number): number =>
  n < WORTH_A_THREAD ? 1 : Math.min(THREADS_AT_MOST, availableParallelism())

/** Runs `n` trajectories on `threads`; one of them is this one. The same bytes for any number of threads. */
export async function simulateOnThreads(problem: RingProblem, n: number, threads = threadsFor(n)): Promise<RingBlock> {
  const cut = (i: number): number => Math.floor((n * i) / threads)
  const others = Array.from({ length: threads - 1 }, (_, i) => onThread(problem, cut(i + 1), cut(i + 2)))
  const own = simulateRing(problem, 0, cut(1))
  return joinBlocks([own, ...(await Promise.all(others))])
}

function onThread(problem: RingProblem, from: number, to: number): Promise<RingBlock> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./ring.worker.ts', import.meta.url), { workerData: { problem, from, to } })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
