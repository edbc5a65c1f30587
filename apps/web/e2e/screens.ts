import { expect, it } from 'vitest'
import { expectReadable, overflow } from './readable.ts'
import type { Started } from './started.ts'
import { PHONE, visitor } from './visitor.ts'

const SCREENS = [
  '/',
  '/duties',
  '/people',
  '/tracing',
  '/facilities',
  '/zones',
  '/rounds',
  '/directives',
  '/transfer',
  '/laboratory',
  '/needs',
  '/premises',
  '/stocks',
  '/command',
  '/policy',
  '/sign-in',
] as const
const IN_THE_DARK = ['/', '/duties'] as const

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
    expect(await overflow(page)).toBe(0)
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
    expect(await overflow(page)).toBe(0)
    const heights = await page
      .locator('.duty .act')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
    expect(heights.filter((height) => height < 48)).toEqual([])
    expect(errors).toEqual([])
    await leave()
  })

  it.each(SCREENS)('bars nobody from %s', async (path) => {
    const { browser, url } = started()
    const { page, leave } = await visitor(browser, url, path === '/sign-in' ? {} : { role: 'commander' })
    await expectReadable(page, path, 'light')
    await leave()
  })

  it.each(IN_THE_DARK)('bars nobody from %s in the dark', async (path) => {
    const { browser, url } = started()
    const { page, leave } = await visitor(browser, url, { role: 'commander' })
    await expectReadable(page, path, 'dark')
    await leave()
  })
}
