import type { Browser, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { accessibilityProblems } from '../../../tools/axe.ts'
import { PHONE, visitor } from './visitor.ts'

interface Started {
  readonly browser: Browser
  readonly url: string
}
const SCREENS = ['/', '/duties', '/people', '/facilities', '/zones', '/rounds', '/directives', '/sign-in'] as const
/** The canvas has the table of the same communities below it. */
const LEFT_OUT = ['.map']

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await expect.poll(() => page.locator('main').textContent(), { timeout: 45_000 }).not.toContain('正在取数据')
}

export function describeScreens(started: () => Started): void {
  it('shows a guest the board in Chinese, its figures before its map, and everything as simulated', async () => {
    const { browser, url } = started()
    const { page, errors, leave } = await visitor(browser, url)
    await page.goto('/')
    for (const name of ['快检', '快转', '快隔', '严管']) {
      await page.locator('.tile h2', { hasText: name }).waitFor()
    }
    await page.locator('[data-testid="positives-total"]').waitFor()
    expect(await page.locator('.tag-simulated').textContent()).toContain('演练数据')
    await page.locator('.map canvas').waitFor()
    expect(await wide(page)).toBe(0)
    expect(errors).toEqual([])
    await leave()
  })

  it('speaks English when asked, and keeps place and moment in the address', async () => {
    const { browser, url } = started()
    const { page, leave } = await visitor(browser, url)
    await page.goto('/?lang=en&place=150105')
    await page.locator('.tile h2', { hasText: 'Fast transfer' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.locator('nav.nav a', { hasText: 'Zones' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('place')).toBe('150105')
    await leave()
  })

  it('gives a worker their duties on a phone with targets for a thumb', async () => {
    const { browser, url } = started()
    const { page, errors, leave } = await visitor(browser, url, { role: 'isolation', viewport: PHONE })
    await page.goto('/duties')
    await page.locator('h1', { hasText: '我的事项' }).waitFor()
    await page.locator('.duty, .nothing').first().waitFor()
    expect(await wide(page)).toBe(0)
    for (const box of await page
      .locator('.duty .act')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))) {
      expect(box).toBeGreaterThanOrEqual(48)
    }
    expect(errors).toEqual([])
    await leave()
  })

  it.each(SCREENS)('bars nobody from %s, in light and dark', async (path) => {
    const { browser, url } = started()
    const { page, leave } = await visitor(browser, url, path === '/sign-in' ? {} : { role: 'commander' })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(path)
      await settled(page)
      expect(await accessibilityProblems(page, LEFT_OUT)).toEqual([])
    }
    await leave()
  })
}
