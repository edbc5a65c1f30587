import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

const ROOT = join(import.meta.dirname, '../../..')
const WEB = join(import.meta.dirname, '..')
const STARTING_MS = 240_000

export interface StartedServer {
  readonly url: string
  stop(): Promise<void>
}

/** A server of its own in a directory of its own, with the exercise loading behind the screens that are driven. */
export async function startedServer(): Promise<StartedServer> {
  const given = process.env.FIREBREAK_E2E_URL
  if (given !== undefined) return { url: given, stop: async () => undefined }
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
    const late = setTimeout(() => reject(new Error(`the server did not get ready:\n${errors}`)), STARTING_MS)
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
