import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clearTimeout, setTimeout } from 'node:timers'
import { build } from 'vite'
import { readServerFile } from '#server/start/server-file.ts'
import { seedCity } from './seed-city.ts'

const ROOT = join(import.meta.dirname, '../..')
const STARTING_MS = 180_000

export interface StartedCity {
  readonly url: string
  /** The operator's token of this server: with `x-post` it acts as that post. */
  readonly token: string
  stop(): Promise<void>
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the server did not get ready')), STARTING_MS)
    child.stdout?.on('data', (chunk) => {
      const url = /^ready (\S+)$/m.exec(String(chunk))?.[1]
      if (url === undefined) return
      clearTimeout(late)
      resolve(url)
    })
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`the server ended with ${code}`))
    })
  })
}

/** Screens built from these sources, a city seeded in a new directory, and a server over both. */
export async function startCity(log: (line: string) => void): Promise<StartedCity> {
  const home = await mkdtemp(join(tmpdir(), 'firebreak-effort-'))
  chmodSync(home, 0o755)
  const remove = () => rm(home, { recursive: true, force: true })
  const webRoot = join(home, 'screens')
  const config = join(ROOT, 'apps/web/vite.config.ts')
  try {
    log('building the screens')
    await build({ configFile: config, logLevel: 'error', build: { outDir: webRoot, emptyOutDir: true } })
    log('seeding a small city')
    await seedCity(join(home, 'city'), () => undefined)
  } catch (error) {
    await remove()
    throw error
  }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts'), webRoot], {
    env: {
      ...process.env,
      PORT: '0',
      FIREBREAK_HOME: join(home, 'city'),
      FIREBREAK_SCENARIO: 'none',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  async function stop(): Promise<void> {
    if (child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    }
    await remove()
  }
  try {
    const url = await readyUrl(child)
    const file = await readServerFile(join(home, 'city'))
    if (file === undefined) throw new Error('the server left no address')
    return { url, token: file.token, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
