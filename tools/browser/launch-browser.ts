import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { BROWSER_FLAGS } from './browser-flags.ts'
import { findChromium } from './find-chromium.ts'

export interface LaunchOptions {
  /** Further command-line flags. */
  readonly flags?: readonly string[]
  /** Milliseconds until starting counts as failed. */
  readonly timeoutMs?: number
}

/** Starts a headless browser for a browser test or a screenshot; the caller closes it. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = await findChromium()
  return chromium.launch({
    executablePath,
    env: environmentFor(executablePath),
    args: [...BROWSER_FLAGS, ...(options.flags ?? [])],
    chromiumSandbox: false,
    timeout: options.timeoutMs ?? 60_000,
  })
}

/** A bare system lacks a few libraries; the npm package brings them, and they are used only where they are missing. */
function environmentFor(executablePath: string): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const { stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8' })
  const lacking = stdout?.includes('not found') ?? false
  const libraries = join(dirname(executablePath), 'al2023', 'lib')
  return { ...Object.fromEntries(own), ...(lacking ? { LD_LIBRARY_PATH: libraries } : {}) }
}
