import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type pg from 'pg'
import type { CityHead } from '../fold/replay.ts'
import { planShares, type Share } from '../fold/share.ts'
import type { Registry } from '../registry.ts'
import { exportSnapshot } from './on-snapshot.ts'
import type { ShareResult, ShareSteps } from './run-share.ts'
import type { ThreadData, ThreadMessage, ThreadTask } from './share-messages.ts'

/** Kinds of subjects are few, and hardly more than these are heavy. */
const MOST = 4
/** Room for what dies young (MB): facts and states come and go by the hundred thousand. */
const YOUNG_MB = 96

export interface ShareThreads {
  readonly count: number
  /** Once: each thread takes one task and ends. `steps` hears of all shares together. */
  run(tasks: readonly ThreadTask[], steps: ShareSteps): Promise<ShareResult[]>
  close(): Promise<void>
}

/**
 * Threads that have loaded the modules and wait for a share each.
 * @param modulesAt URL of a file that exports the registry's modules as `MODULES`.
 */
export async function openShareThreads(
  modulesAt: string,
  count: number = Math.min(MOST, availableParallelism()),
): Promise<ShareThreads> {
  const workers = Array.from({ length: count }, () => startThread(modulesAt))
  const close = async (): Promise<void> => {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  try {
    await Promise.all(workers.map((worker) => messageOf(worker, 'ready')))
  } catch (error) {
    await close()
    throw error
  }
  const run = (tasks: readonly ThreadTask[], steps: ShareSteps): Promise<ShareResult[]> => {
    const each = stepsOfEach(steps)
    return Promise.all(
      tasks.map(async (task, i) => {
        const worker = workers[i]
        if (!worker) throw new Error(`no thread for share ${i}`)
        worker.postMessage(task)
        return (await messageOf(worker, 'result', each())).result
      }),
    )
  }
  return { count, run, close }
}

const startThread = (modulesAt: string): Worker =>
  new Worker(new URL('./share.worker.ts', import.meta.url), {
    workerData: { modulesAt } satisfies ThreadData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  })

/** The first message of a kind. @throws when the thread fails or ends before. */
function messageOf<Kind extends ThreadMessage['kind']>(
  worker: Worker,
  kind: Kind,
  steps?: ShareSteps,
): Promise<Extract<ThreadMessage, { readonly kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: ThreadMessage): void => {
      if (message.kind === 'replayed') steps?.replayed(message.events)
      else if (message.kind === 'compared') steps?.compared(message.tables)
      if (!isOf(message, kind)) return
      worker.off('message', onMessage)
      resolve(message)
    }
    worker.on('message', onMessage)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread ended early, with code ${code}`)))
  })
}

const isOf = <Kind extends ThreadMessage['kind']>(
  message: ThreadMessage,
  kind: Kind,
): message is Extract<ThreadMessage, { readonly kind: Kind }> => message.kind === kind

/** Steps of single shares that are told as their sum. */
function stepsOfEach(steps: ShareSteps): () => ShareSteps {
  const events: number[] = []
  const tables: number[] = []
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
  return () => {
    const i = events.push(0) - 1
    tables.push(0)
    return {
      replayed(n) {
        events[i] = n
        steps.replayed(sum(events))
      },
      compared(n) {
        tables[i] = n
        steps.compared(sum(tables))
      },
    }
  }
}

/** One task a share, on a snapshot of the client's transaction, which must stay open meanwhile. */
export async function tasksFor(
  client: pg.ClientBase,
  registry: Registry,
  count: number,
  task: { readonly url: string; readonly heads: readonly CityHead[]; readonly compare: boolean },
): Promise<ThreadTask[]> {
  const snapshot = await exportSnapshot(client)
  const shares: Share[] = planShares(registry, await weights(client), count)
  return shares.map((share) => ({ ...task, share, snapshot }))
}

/** Facts by kind of subject, as the states say. */
async function weights(client: pg.ClientBase): Promise<Map<string, number>> {
  const { rows } = await client.query<{ kind: string; facts: number }>(
    'select kind, sum(version)::float8 as facts from states group by kind',
  )
  return new Map(rows.map(({ kind, facts }) => [kind, facts]))
}
