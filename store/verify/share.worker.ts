import { parentPort, workerData } from 'node:worker_threads'
import type { DomainModule } from '#kernel/ledger/module.ts'
import { connectOne } from '../database/connect.ts'
import { buildRegistry, type Registry } from '../registry.ts'
import { onSnapshot } from './on-snapshot.ts'
import { runShare, type ShareResult } from './run-share.ts'
import type { ThreadData, ThreadMessage, ThreadTask } from './share-messages.ts'

/** A thread that folds one share: it says when it has loaded the modules, takes a task, answers, and ends. */
async function serve({ modulesAt }: ThreadData): Promise<void> {
  const port = parentPort
  if (port === null) throw new Error('this file runs as a worker thread')
  const tell = (message: ThreadMessage): void => port.postMessage(message)
  const { MODULES }: { readonly MODULES: readonly DomainModule[] } = await import(modulesAt)
  const registry = buildRegistry(MODULES)
  port.once('message', (task: ThreadTask) => {
    void run(task, registry, tell).then((result) => tell({ kind: 'result', result }))
  })
  tell({ kind: 'ready' })
}

async function run(task: ThreadTask, registry: Registry, tell: (message: ThreadMessage) => void): Promise<ShareResult> {
  const client = await connectOne(task.url)
  try {
    await onSnapshot(client, task.snapshot)
    return await runShare(client, registry, task, {
      replayed: (events) => tell({ kind: 'replayed', events }),
      compared: (tables) => tell({ kind: 'compared', tables }),
    })
  } finally {
    await client.end()
  }
}

await serve(workerData)
