import { spawn } from 'node:child_process'
import { chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { RunAs } from './run-as.ts'

const UNFINISHED = 'unfinished-'

export const dataOf = (directory: string): string => join(directory, 'data')

/**
 * Makes the cluster unless it is there. It is made beside its place and renamed into it when complete,
 * so a directory named `data` is always whole, and what an interrupted start left behind is removed.
 */
export async function initCluster(
  binaries: Binaries,
  directory: string,
  password: string,
  user: RunAs | null,
): Promise<void> {
  for (const name of readdirSync(directory)) {
    if (name.startsWith(UNFINISHED)) rmSync(join(directory, name), { recursive: true, force: true })
  }
  if (existsSync(join(dataOf(directory), 'PG_VERSION'))) return
  rmSync(dataOf(directory), { recursive: true, force: true })
  const draft = join(directory, `${UNFINISHED}${process.pid}`)
  const passwordFile = join(directory, `${UNFINISHED}password`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  await run(binaries.initdb, initArgs(draft, passwordFile), directory, user)
  rmSync(passwordFile)
  renameSync(draft, dataOf(directory))
}

const initArgs = (data: string, passwordFile: string): string[] => [
  `--pgdata=${data}`,
  '--username=firebreak_owner',
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--no-instructions',
  '--data-checksums',
]

function run(command: string, args: readonly string[], cwd: string, user: RunAs | null): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, ...(user ?? {}), stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.on('error', fail)
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`initdb ended with ${code}: ${said}`))))
  })
}
