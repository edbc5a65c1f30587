import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { Failure } from './failure.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SERVER = resolve(ROOT, 'apps/server/main.ts')
const POLL_MS = 150
const STOP_WITHIN_MS = 20_000

const Link = z.object({ url: z.string(), token: z.string(), pid: z.int() })
type Link = z.infer<typeof Link>

/** A server to talk to, and how to leave it: one that was started for this verb is stopped again. */
export interface ServerLink extends Omit<Link, 'pid'> {
  close(): Promise<void>
}

export const homeOf = (env: NodeJS.ProcessEnv): string => resolve(ROOT, env.FIREBREAK_HOME || '.firebreak')

async function readLink(home: string): Promise<Link | undefined> {
  try {
    return Link.parse(JSON.parse(await readFile(join(home, 'server.json'), 'utf8')))
  } catch {
    // Absent or half written: no server yet.
    return undefined
  }
}

async function answers(link: Link): Promise<boolean> {
  try {
    return (await fetch(`${link.url}/healthz`)).ok
  } catch {
    // A server that was killed leaves its file behind.
    return false
  }
}

/** Talks to the server of this home, or starts one on it for as long as the verb runs. */
export async function linkServer(env: NodeJS.ProcessEnv, note: (line: string) => void): Promise<ServerLink> {
  const home = homeOf(env)
  const running = await readLink(home)
  if (running !== undefined && (await answers(running))) return { ...running, close: async () => undefined }
  note('no server runs on this home; starting one for this command')
  return startServer(home, env)
}

async function startServer(home: string, env: NodeJS.ProcessEnv): Promise<ServerLink> {
  const child = spawn(process.execPath, [SERVER], {
    cwd: ROOT,
    env: { ...env, PORT: '0', FIREBREAK_HOME: home },
    // Its `ready` line is not part of this command's answer.
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<number>((done) => child.once('exit', (code) => done(code ?? 1)))
  let exit: number | undefined
  void ended.then((code) => {
    exit = code
  })
  for (;;) {
    const link = await readLink(home)
    if (link?.pid === child.pid && link !== undefined && (await answers(link)))
      return { ...link, close: () => stop(child, ended) }
    if (exit !== undefined) {
      throw new Failure('server-did-not-start', `the server ended with exit code ${exit}`, 'see its messages above')
    }
    await sleep(POLL_MS)
  }
}

async function stop(child: ReturnType<typeof spawn>, ended: Promise<number>): Promise<void> {
  child.kill('SIGTERM')
  const late = sleep(STOP_WITHIN_MS, 'late', { ref: false })
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL')
}
