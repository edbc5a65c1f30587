import PgBoss from 'pg-boss'
import type { Store } from '#store/store.ts'

const SEAL = 'seal-events'
const EVERY_MINUTE = '* * * * *'
const STOP_WITHIN_MS = 3000

/**
 * Work that follows wall time and must be done once, however many servers share the database. What follows the
 * city's clock is not here: a job library knows only real time (see `city-time.ts`).
 */
export async function openJobs(store: Store, log: (line: string) => void): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: store.connectionString, schema: 'jobs', max: 2 })
  boss.on('error', (error) => log(`jobs: ${error.message}`))
  await boss.start()
  await boss.createQueue(SEAL, { name: SEAL, policy: 'singleton' })
  await boss.work(SEAL, async () => {
    await store.seal()
  })
  await boss.schedule(SEAL, EVERY_MINUTE)
  return () => boss.stop({ graceful: true, wait: true, timeout: STOP_WITHIN_MS })
}
