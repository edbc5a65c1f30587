import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Binaries } from './binaries.ts'
import { dataOf } from './init-cluster.ts'
import type { RunAs } from './run-as.ts'
import { settingFlags } from './settings.ts'

export const OWNER = 'firebreak_owner'

export const urlOf = (port: number, password: string, database: string): string =>
  `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${database}`

/** A port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.on('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))))
    })
  })
}

/** Process id and port of the server that `postmaster.pid` names, if that process is alive. */
export function runningServer(directory: string): { pid: number; port: number } | null {
  const file = join(dataOf(directory), 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number.parseInt(lines[0] ?? '', 10)
  const port = Number.parseInt(lines[3] ?? '', 10)
  if (!(pid > 0) || !(port > 0)) return null
  return alive(pid) ? { pid, port } : null
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Starts a server in a session of its own: Ctrl-C in our terminal, or our being killed, does not reach it. */
export function startServer(binaries: Binaries, directory: string, port: number, user: RunAs | null): number {
  const log = openSync(join(directory, 'server.log'), 'a', 0o600)
  const child = spawn(binaries.postgres, ['-D', dataOf(directory), ...settingFlags(port)], {
    cwd: directory,
    detached: true,
    stdio: ['ignore', log, log],
    ...(user ?? {}),
  })
  closeSync(log)
  child.on('error', () => undefined)
  child.unref()
  if (child.pid === undefined) throw new Error(`PostgreSQL could not be started: ${binaries.postgres}`)
  return child.pid
}

/** Waits until the server answers. @throws when it has ended, or has not answered within `seconds`. */
export async function untilReady(url: string, pid: number, seconds: number, directory: string): Promise<void> {
  for (let left = seconds * 20; left > 0; left--) {
    if (await answers(url)) return
    if (!alive(pid)) break
    await wait(50)
  }
  throw new Error(`PostgreSQL did not come up; its log is ${join(directory, 'server.log')}`)
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/** Fast shutdown; returns when the process has gone, or after `seconds`. */
export async function stopServer(pid: number, seconds: number): Promise<void> {
  signal(pid)
  for (let left = seconds * 20; left > 0 && alive(pid); left--) await wait(50)
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is kept. */
export function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // It has already gone.
  }
}
