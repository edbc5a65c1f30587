import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after, clearTimeout } from 'node:timers'
import { setTimeout } from 'node:timers/promises'
import { build } from 'vite'

const ROOT = join(import.meta.dirname, '../../..')
const WEB = join(import.meta.dirname, '..')
const STARTING_MS = 240_000
const ASKED_EVERY_MS = 1_000

export interface StartedServer {
  readonly url: string
  stop(): Promise<void>
}

/** A server of its own in a directory of its own, once the exercise is whole; or the one that runs at a given address. */
export async function startedServer(): Promise<StartedServer> {
  const given = process.env.FIREBREAK_E2E_URL
  const server = given === undefined ? await ownServer() : { url: given, stop: async () => undefined }
  await wholeExercise(server.url)
  return server
}

/** The lead case and the systems beside it: until then what is driven would race with the loading. */
async function wholeExercise(url: string): Promise<void> {
  for (;;) {
    const health = (await (await fetch(`${url}/healthz`)).json()) as { status: string; loaded: { whole: boolean } }
    if (health.loaded.whole) return
    if (health.status === 'failed') throw new Error(`the exercise did not load: ${JSON.stringify(health)}`)
    await setTimeout(ASKED_EVERY_MS)
  }
}

async function ownServer(): Promise<StartedServer> {
  if (!existsSync(join(WEB, 'dist/index.html'))) {
    await build({ configFile: join(WEB, 'vite.config.ts'), logLevel: 'error' })
  }
  const home = await mkdtemp(join(tmpdir(), 'firebreak-web-'))
  const child = spawn(process.execPath, [join(ROOT, 'apps/server/main.ts')], {
    env: { ...process.env, PORT: '0', FIREBREAK_HOME: home, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await readyUrl(child)
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      await rm(home, { recursive: true, force: true })
    },
  }
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    let errors = ''
    const late = after(() => reject(new Error(`the server did not get ready:\n${errors}`)), STARTING_MS)
    child.stderr?.on('data', (chunk) => {
      errors += String(chunk)
    })
    child.stdout?.on('data', (chunk) => {
      said += String(chunk)
      const url = /^ready (\S+)$/m.exec(said)?.[1]
      if (url === undefined) return
      clearTimeout(late)
      resolve(url)
    })
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`the server ended with ${code}:\n${errors}`))
    })
  })
}
