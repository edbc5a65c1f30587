import { existsSync } from 'node:fs'
import { extractChromium } from './extract-chromium.ts'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * The browser to test with: `CHROMIUM_PATH` when set; on 64-bit Intel Linux the one inside the npm package, so that
 * no system package is needed; elsewhere an installed Chrome or Chromium.
 * @throws {Error} when there is none
 */
export async function findChromium(): Promise<string> {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen !== undefined && chosen !== '') return chosen
  if (process.platform === 'linux' && process.arch === 'x64') return extractChromium()
  const found = INSTALLED.find((path) => existsSync(path))
  if (found === undefined) throw new Error('no Chrome or Chromium found: install one, or set CHROMIUM_PATH')
  return found
}
