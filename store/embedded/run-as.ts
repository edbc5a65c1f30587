import { spawnSync } from 'node:child_process'

/** The user a server process runs as; `null`: the user we are. */
export interface RunAs {
  readonly uid: number
  readonly gid: number
}

const ACCOUNT = 'firebreak'

const idOf = (flag: '-u' | '-g', name: string): number | null => {
  const found = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return found.status === 0 ? Number.parseInt(found.stdout, 10) : null
}

function lookUp(name: string): RunAs | null {
  const uid = idOf('-u', name)
  const gid = idOf('-g', name)
  return uid === null || gid === null || uid === 0 ? null : { uid, gid }
}

/** The first of these that the system has makes the account; slim images have one or the other, or none. */
const MAKERS: readonly (readonly [string, ...string[]])[] = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', ACCOUNT],
  ['adduser', '-S', '-D', '-H', ACCOUNT],
]

/**
 * PostgreSQL refuses to run as root, so root starts it as an account of its own, made when it is missing;
 * where accounts cannot be made, as one that every system has.
 */
export function chooseRunAs(): RunAs | null {
  if (process.getuid?.() !== 0) return null
  const existing = lookUp(ACCOUNT)
  if (existing) return existing
  for (const [command, ...args] of MAKERS) {
    spawnSync(command, args, { stdio: 'ignore' })
    const made = lookUp(ACCOUNT)
    if (made) return made
  }
  const fallback = lookUp('postgres') ?? lookUp('nobody')
  if (fallback) return fallback
  throw new Error('PostgreSQL does not run as root, and no other account could be made: start as another user')
}
