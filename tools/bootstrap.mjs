// Runs one of the product's TypeScript entry points on the pinned Node, whatever Node started this file (>= 20).
// Stdout belongs to the entry point: everything said here goes to stderr.
import { resolve } from 'node:path'
import { ensureInstalled } from './bootstrap/install.mjs'
import { withLock } from './bootstrap/lock.mjs'
import { runEntry } from './bootstrap/run-entry.mjs'
import { ensureWebBuilt } from './bootstrap/web-build.mjs'

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const [entry, ...args] = process.argv.slice(2)
/** Only the server serves the web app; the test runner builds it itself, right before the browser tests. */
const NEEDS_WEB = ['apps/server/main.ts']

if (entry === undefined) {
  process.stderr.write('usage: node tools/bootstrap.mjs <entry.ts> [arguments]\n')
  process.exit(2)
}

try {
  const node = await withLock(root, () => ensureInstalled(root))
  if (NEEDS_WEB.includes(entry)) await withLock(root, () => ensureWebBuilt(root, node))
  process.exit(await runEntry(root, node, entry, args))
} catch (error) {
  process.stderr.write(`firebreak: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
