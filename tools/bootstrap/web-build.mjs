import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Folders the web app may import from; a change in any makes the build stale. */
const SOURCES = ['apps/web', 'kernel', 'outbreak', 'engines', 'exchange']
const SKIPPED = /(^|\/)(dist|node_modules|README\.md)(\/|$)|\.test\.tsx?$/

/** Builds `apps/web/dist` when its sources have changed since the last complete build. */
export function ensureWebBuilt(root, node) {
  const web = join(root, 'apps', 'web')
  if (!existsSync(join(web, 'vite.config.ts'))) return
  const stamp = join(web, 'dist', '.built-from')
  const wanted = sourceHash(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  process.stderr.write('firebreak: building the web app\n')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const env = { ...process.env, NODE_ENV: 'production' }
  const { status } = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], { cwd: web, env, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error(`building the web app failed with exit code ${status}`)
  writeFileSync(stamp, wanted)
}

/** Hash over the name and content of every source file and the locked packages. */
export function sourceHash(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const folder of SOURCES) {
    for (const path of filesBelow(join(root, folder))) {
      const name = relative(root, path)
      if (!SKIPPED.test(name)) hash.update(name).update(readFileSync(path))
    }
  }
  return `${hash.digest('hex')}\n`
}

function filesBelow(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return SKIPPED.test(entry.name) ? [] : filesBelow(path)
      return entry.isFile() ? [path] : []
    })
}
