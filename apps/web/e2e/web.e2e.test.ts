import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { launchBrowser } from '../../../tools/browser/launch-browser.ts'
import { describeLoops } from './loops.ts'
import { describeScreens } from './screens.ts'
import { type StartedServer, startedServer } from './started-server.ts'

/** One server and one browser for all: starting them is what costs. */
describe('the screens on a running server', () => {
  let server: StartedServer
  let browser: Browser
  beforeAll(async () => {
    server = await startedServer()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  const started = () => ({ browser, url: server.url })

  describe('loops', () => describeLoops(started))
  describe('screens', () => describeScreens(started))
})
