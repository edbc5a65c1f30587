import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hydratePostgres } from './hydrate-postgres.mjs'
import { npm } from './npm.mjs'
import { ensureNode } from './pinned-node.mjs'

/**
 * Makes the installed packages those of `package-lock.json` and returns the path of the pinned Node.
 * The stamp is written last, so an interrupted install is done again.
 */
export async function ensureInstalled(root) {
  const stamp = join(root, 'node_modules', '.firebreak-install')
  const wanted = installStamp(root)
  const node = join(root, 'node_modules', '.bin', 'node')
  if (existsSync(node) && read(stamp) === wanted) return node
  rmSync(stamp, { force: true })
  if (!matchesLock(root)) await install(root)
  await ensureNode(root, node)
  hydratePostgres(root)
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stamp, wanted)
  return node
}

/** What an install depends on: the locked packages, and the machine that native packages are for. */
export function installStamp(root) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`
}

/** An earlier complete install is brought up to date in place, so that a server running from it keeps its files. */
async function install(root) {
  const again = existsSync(hiddenLock(root))
  process.stderr.write(`firebreak: ${again ? 'updating' : 'installing'} packages (once; a minute or two)\n`)
  if (again && (await npm(root, ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'])) === 0) return
  const code = await npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (code !== 0) throw new Error(`npm ci failed with exit code ${code}; run the command again when the cause is gone`)
}

/** npm writes this file when an install has finished; an install made by hand counts as well. */
const hiddenLock = (root) => join(root, 'node_modules', '.package-lock.json')

/** True when every package of the lock that this machine needs is installed in its locked version. */
export function matchesLock(root) {
  const installed = read(hiddenLock(root))
  if (installed === undefined) return false
  const have = JSON.parse(installed).packages ?? {}
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(want).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === '') return true
    if (have[path] === undefined) return (optional ?? devOptional ?? peer ?? false) === true
    return have[path].version === version && existsSync(join(root, path, 'package.json'))
  })
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
