import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { connectOne } from '../database/connect.ts'
import { type EmbeddedServer, openEmbedded } from './open-embedded.ts'

let home: string
let server: EmbeddedServer | null = null
const quiet = (): void => undefined

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'firebreak-embedded-'))
  chmodSync(home, 0o755)
})
afterEach(async () => {
  await server?.close()
  server = null
  rmSync(home, { recursive: true, force: true })
})

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = await connectOne(url)
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

it('starts with durable settings, listens here only, and keeps its secrets', async () => {
  server = await openEmbedded(home, quiet)
  const rows = await ask(
    server.url('postgres'),
    `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'jit', 'listen_addresses') order by 1`,
  )
  expect(rows.map((row) => row.setting)).toEqual(['on', 'off', '127.0.0.1', 'on'])
  expect(statSync(join(home, 'postgres.json')).mode & 0o777).toBe(0o600)
  expect(statSync(join(home, 'postgres')).mode & 0o777).toBe(0o700)
  expect(statSync(join(home, 'postgres', 'data')).uid).not.toBe(0)
})

it('is found again by a second opener, and stays until the last one closes', async () => {
  const first = await openEmbedded(home, quiet)
  server = await openEmbedded(home, quiet)
  expect(server.pid).toBe(first.pid)
  const held = await connectOne(server.url('postgres'))
  await first.close()
  expect((await held.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await held.end()
})

it('makes a cluster again that was interrupted half way', async () => {
  mkdirSync(join(home, 'postgres', 'unfinished-1'), { recursive: true })
  writeFileSync(join(home, 'postgres', 'unfinished-1', 'PG_VERSION'), '18\n')
  mkdirSync(join(home, 'postgres', 'data'))
  server = await openEmbedded(home, quiet)
  expect(await ask(server.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
  expect(readdirSync(join(home, 'postgres')).filter((name) => name.startsWith('unfinished'))).toEqual([])
})

it('outlives a killed process and recovers from being killed itself', async () => {
  const script = `
    const { openEmbedded } = await import(${JSON.stringify(new URL('./open-embedded.ts', import.meta.url).href)})
    console.log((await openEmbedded(${JSON.stringify(home)}, () => undefined)).pid)
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const pid = Number(await new Promise((done) => child.stdout.once('data', (chunk) => done(String(chunk)))))
  child.kill('SIGKILL')
  server = await openEmbedded(home, quiet)
  expect(server.pid).toBe(pid)
  await ask(server.url('postgres'), 'create table kept as select 7 as n')
  process.kill(pid, 'SIGKILL')
  while (existsSync(`/proc/${pid}`) && !(await gone(pid))) await new Promise((done) => setTimeout(done, 20))
  server = await openEmbedded(home, quiet)
  expect(server.pid).not.toBe(pid)
  expect(await ask(server.url('postgres'), 'select n from kept')).toEqual([{ n: 7 }])
})

async function gone(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}
