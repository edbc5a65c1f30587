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
  return chromium.launch({
    executablePath: await findChromium(),
    args: [...BROWSER_FLAGS, ...(options.flags ?? [])],
    chromiumSandbox: false,
    timeout: options.timeoutMs ?? 60_000,
  })
}
