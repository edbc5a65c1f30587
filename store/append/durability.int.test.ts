import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { openStore } from '../open-store.ts'
import { TEST_MODULE } from '../testing/test-module.ts'
import { testPack } from '../testing/test-pack.ts'

const url = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href)

/** Submits for ever, and prints each request once its outcome is known. */
const writer = (home: string): string => `
  const { openStore } = await import(${url('../open-store.ts')})
  const { TEST_MODULE } = await import(${url('../testing/test-module.ts')})
  const { testPack } = await import(${url('../testing/test-pack.ts')})
  const { send } = await import(${url('../testing/parcels.ts')})
  const { readFileSync } = await import('node:fs')
  const store = await openStore({ home: ${JSON.stringify(home)}, modules: [TEST_MODULE], packs: [testPack()],
    zone: 'Asia/Shanghai', disease: 'test-disease', log: () => undefined })
  console.log('server ' + readFileSync(${JSON.stringify(join(home, 'postgres/data/postmaster.pid'))}, 'utf8').split('\\n')[0])
  for (let n = 0; ; n += 16)
    await Promise.all(Array.from({ length: 16 }, (_, i) => store.submit(send(n + i)).then(() => console.log('done send-' + (n + i)))))`

it('keeps every acknowledged submission when writer and server are killed together', async () => {
  const home = mkdtempSync(join(tmpdir(), 'firebreak-kill-'))
  chmodSync(home, 0o755)
  const child = spawn(process.execPath, ['--input-type=module', '-e', writer(home)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  let server = 0
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, value = ''] = line.split(' ')
    if (word === 'server') server = Number(value)
    else acknowledged.push(value)
    if (acknowledged.length === 160) {
      process.kill(server, 'SIGKILL')
      child.kill('SIGKILL')
    }
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  const options = { home, modules: [TEST_MODULE], packs: [testPack()], zone: 'Asia/Shanghai', disease: 'test-disease' }
  const store = await openStore({ ...options, log: () => undefined })
  const { rows } = await store.operatorSql('select request from requests')
  const kept = new Set(rows.map((row) => row.request))
  expect(acknowledged.length).toBeGreaterThanOrEqual(160)
  expect(acknowledged.filter((request) => !kept.has(request))).toEqual([])
  expect((await store.verify()).identical).toBe(true)
  await store.close()
  rmSync(home, { recursive: true, force: true })
}, 180_000)
