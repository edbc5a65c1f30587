import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../../tools/browser/launch-browser.ts'
import { type StartedServer, startedServer } from './started-server.ts'
import { PHONE, type Visitor, visitor } from './visitor.ts'

const STARTING_MS = 900_000
const WALK_MS = 300_000

let server: StartedServer
let browser: Browser
beforeAll(async () => {
  server = await startedServer()
  browser = await launchBrowser()
}, STARTING_MS)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A desk of the chain with its board open; the purpose is stated first. */
async function deskOf(role: string, viewport?: { width: number; height: number }): Promise<Visitor> {
  const one = await visitor(browser, server.url, viewport === undefined ? { role } : { role, viewport })
  await one.page.goto('/resettlement')
  await one.page.locator('[data-testid="state-handover"]').click()
  await one.page.locator('[data-testid="return-counts"]').waitFor()
  return one
}

describe('the way home on the screens', () => {
  it(
    'shows nothing before the purpose is stated, then who is where, in both languages',
    async () => {
      const bureau = await visitor(browser, server.url, { role: 'return-bureau' })
      const { page } = bureau
      await page.goto('/resettlement')
      await page.locator('[data-testid="state-handover"]').waitFor()
      expect(await page.locator('[data-returnee]').count()).toBe(0)
      await page.locator('[data-testid="state-handover"]').click()
      await page.locator('[data-returnee]').first().waitFor()
      expect(await page.locator('[data-returnee]').count()).toBeGreaterThan(30)
      expect(await page.locator('[data-batch][data-status="closed"]').count()).toBeGreaterThan(5)
      expect(bureau.errors).toEqual([])
      await bureau.leave()
    },
    WALK_MS,
  )

  it(
    'gives a phone the county’s own people, and the neutral desk nothing but guests',
    async () => {
      const office = await deskOf('return-office', PHONE)
      await office.page.locator('[data-returnee]').first().waitFor()
      expect(await office.page.locator('[data-batch]').count()).toBe(0)
      await office.leave()
      const desk = await visitor(browser, server.url, { role: 'return-isolation', viewport: PHONE })
      await desk.page.goto('/stays')
      await desk.page.locator('[data-stay]').first().waitFor()
      expect(await textOf(desk.page)).not.toMatch(/r-\d{3}|b-\d{4}|监狱|滞留|释放/)
      await desk.leave()
    },
    WALK_MS,
  )

  it(
    'prints the form of a batch three times',
    async () => {
      const bureau = await deskOf('return-bureau')
      await bureau.page.goto('/resettlement/batches/b-7344')
      await bureau.page.locator('[data-copy="3"]').waitFor()
      expect(await bureau.page.locator('[data-copy]').count()).toBe(3)
      await bureau.leave()
    },
    WALK_MS,
  )
})

const textOf = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? ''
