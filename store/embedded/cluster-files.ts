import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import type { Binaries } from './binaries.ts'
import { binariesIn } from './binaries.ts'
import { reachable } from './reachable.ts'
import type { RunAs } from './run-as.ts'

/** What must be known to find a cluster again; kept in `<home>/postgres.json`, readable by its owner only. */
export interface ClusterFile {
  readonly directory: string
  readonly port: number
  readonly password: string
}

const SHARED = '/var/lib/firebreak'
const fileOf = (home: string): string => join(home, 'postgres.json')

export function readClusterFile(home: string): ClusterFile | null {
  if (!existsSync(fileOf(home))) return null
  try {
    return JSON.parse(readFileSync(fileOf(home), 'utf8'))
  } catch {
    return null
  }
}

/** Written whole or not at all: a half-written file would lose the password. */
export function writeClusterFile(home: string, cluster: ClusterFile): void {
  const draft = `${fileOf(home)}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(cluster, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, fileOf(home))
}

export const newPassword = (): string => randomBytes(24).toString('base64url')

/**
 * `<home>/postgres`, or, when the server's account cannot get there (a home below /root, say),
 * a directory of its own that is named after the home.
 */
export function chooseDirectory(home: string, user: RunAs | null, newHome: boolean): string {
  const inHome = join(home, 'postgres')
  if (user === null || reachable(inHome, user)) return makeOwned(inHome, user)
  const name = createHash('sha256').update(resolve(home)).digest('hex').slice(0, 16)
  mkdirSync(SHARED, { recursive: true, mode: 0o755 })
  // A home that was deleted and made again starts empty: what an earlier one left here has lost its password.
  if (newHome) rmSync(join(SHARED, name), { recursive: true, force: true })
  return makeOwned(join(SHARED, name), user)
}

function makeOwned(directory: string, user: RunAs | null): string {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (user) chownSync(directory, user.uid, user.gid)
  chmodSync(directory, 0o700)
  return directory
}

/** The binaries where the server's account can run them: a copy, when the installation is out of its reach. */
export function reachableBinaries(binaries: Binaries, user: RunAs | null): Binaries {
  if (user === null || reachable(binaries.postgres, user)) return binaries
  const name = createHash('sha256').update(readFileSync(binaries.initdb)).digest('hex').slice(0, 16)
  const copy = join(SHARED, `binaries-${name}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`
    mkdirSync(SHARED, { recursive: true, mode: 0o755 })
    cpSync(binaries.root, draft, { recursive: true, verbatimSymlinks: true })
    renameSync(draft, copy)
  }
  return binariesIn(copy)
}
