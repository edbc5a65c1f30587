import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestStore, testStore } from '#store/testing/test-store.ts'
import { MODULES } from '../catalogue.ts'
import { readConfig } from './config.ts'
import { HomeInUse } from './home-lock.ts'
import { readServerFile } from './server-file.ts'
import { type RunningServer, startServer } from './start-server.ts'

/** On a database of the test server: starting an embedded one is the store's own test. */
let home: string
let database: TestStore
const started: RunningServer[] = []

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'firebreak-server-'))
  database = await testStore(MODULES)
})
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop()
  await database.close()
  await rm(home, { recursive: true, force: true })
})

async function start(): Promise<RunningServer> {
  const env = { PORT: '0', FIREBREAK_HOME: home, FIREBREAK_SCENARIO: 'none', DATABASE_URL: database.connectionString }
  const server = await startServer(readConfig(env, 'test'), { log: () => undefined })
  started.push(server)
  return server
}

describe('a server that starts empty', () => {
  it('opens its door at once, leaves its address in the home and takes it away when it stops', async () => {
    const server = await start()
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    expect(await readServerFile(home)).toMatchObject({ url: server.url, pid: process.pid })
    await server.usable
    const health = await (await fetch(`${server.url}/healthz`)).json()
    expect(health).toMatchObject({
      status: 'ready',
      loaded: { state: 'empty' },
      clock: { mode: 'real', simulated: false },
    })
    await server.stop()
    expect(await readServerFile(home)).toBeUndefined()
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
  })

  it('has no guests, no demo accounts and no clock to move', async () => {
    const server = await start()
    await server.usable
    expect((await fetch(`${server.url}/api/board`)).status).toBe(401)
    expect((await (await fetch(`${server.url}/api/demo-accounts`)).json()).code).toBe('only-in-scenario')
    const moved = await fetch(`${server.url}/api/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"run":true}',
    })
    expect((await moved.json()).code).toBe('only-in-scenario')
  })

  it('refuses a second server on its home', async () => {
    const first = await start()
    await first.usable
    // The lock is by process: another live process is what counts, so its id is put in our place.
    const { writeFile } = await import('node:fs/promises')
    await writeFile(join(home, 'server.lock'), String(process.ppid))
    await expect(start()).rejects.toThrow(HomeInUse)
  })
})
