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
  if (existsSync(unfinishedMark(root)) || !matchesLock(root)) await install(root)
  await ensureNode(root, node)
  hydratePostgres(root)
  writeFileSync(stamp, wanted)
  return node
}

/** What an install depends on: the locked packages, and the machine that native packages are for. */
export function installStamp(root) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`
}

/**
 * A complete earlier install is brought up to date in place; anything less is thrown away, because npm takes a
 * half-unpacked package for a whole one. `npm install` and not `npm ci`: the latter refuses a lock in which a
 * registry's missing package for some other platform is absent.
 */
async function install(root) {
  const modules = join(root, 'node_modules')
  const again = existsSync(hiddenLock(root)) && !existsSync(unfinishedMark(root))
  process.stderr.write(`firebreak: ${again ? 'updating packages' : 'installing packages (once; a minute or two)'}\n`)
  if (!again) rmSync(modules, { recursive: true, force: true })
  mkdirSync(modules, { recursive: true })
  writeFileSync(unfinishedMark(root), '')
  const code = await npm(root, ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) throw new Error(`npm install failed with exit code ${code}; run the command again`)
  rmSync(unfinishedMark(root))
}

/** npm writes this file when an install has finished; an install made by hand counts as well. */
const hiddenLock = (root) => join(root, 'node_modules', '.package-lock.json')
const unfinishedMark = (root) => join(root, 'node_modules', '.firebreak-unfinished')

/** True when every package of the lock that this machine needs is installed in its locked version. */
export function matchesLock(root) {
  const installed = read(hiddenLock(root))
  if (installed === undefined) return false
  const have = JSON.parse(installed).packages ?? {}
  const { '': _, ...want } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(want).every(([path, entry]) => {
    if (have[path] === undefined) return !isNeeded(entry)
    return have[path].version === entry.version && existsSync(join(root, path, 'package.json'))
  })
}

function isNeeded({ optional, devOptional, peer, os, cpu, libc }) {
  if (os !== undefined || cpu !== undefined)
    return libc === undefined && fits(os, process.platform) && fits(cpu, process.arch)
  return !(optional || devOptional || peer)
}

const fits = (allowed, here) => allowed === undefined || allowed.includes(here)

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
