import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Started } from './started.ts'
import { PHONE, type Visitor, visitor } from './visitor.ts'

const WALK_MS = 300_000

/** A desk of the chain with its board open; the purpose is stated first. */
async function deskOf(
  started: () => Started,
  role: string,
  viewport?: { width: number; height: number },
): Promise<Visitor> {
  const one = await visitor(started().browser, started().url, viewport === undefined ? { role } : { role, viewport })
  await one.page.goto('/resettlement')
  await one.page.locator('[data-testid="state-handover"]').click()
  await one.page.locator('[data-testid="return-counts"]').waitFor()
  return one
}

/** The way home on the screens of its parties. */
export function describeResettlement(started: () => Started): void {
  it(
    'shows nothing before the purpose is stated, then who is where, in both languages',
    async () => {
      const bureau = await visitor(started().browser, started().url, { role: 'return-bureau' })
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
      const office = await deskOf(started, 'return-office', PHONE)
      await office.page.locator('[data-returnee]').first().waitFor()
      expect(await office.page.locator('[data-batch]').count()).toBe(0)
      await office.leave()
      const desk = await visitor(started().browser, started().url, { role: 'return-isolation', viewport: PHONE })
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
      const bureau = await deskOf(started, 'return-bureau')
      await bureau.page.goto('/resettlement/batches/b-7344')
      await bureau.page.locator('[data-copy="3"]').waitFor()
      expect(await bureau.page.locator('[data-copy]').count()).toBe(3)
      await bureau.leave()
    },
    WALK_MS,
  )
}

const textOf = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? ''
