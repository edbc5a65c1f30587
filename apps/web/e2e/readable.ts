import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityProblems } from '../../../tools/axe.ts'

/** The canvas has the table of the same communities below it. */
const LEFT_OUT = ['.map']

/** How far the page is wider than its window: nothing may be, on any screen. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await expect.poll(() => page.locator('main').textContent(), { timeout: 60_000 }).not.toContain('正在取数据')
}

/** Nobody is barred from the page as it stands in these colours. */
export async function expectReadable(page: Page, path: string, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.goto(path)
  await settled(page)
  expect(await accessibilityProblems(page, LEFT_OUT)).toEqual([])
  expect(await overflow(page)).toBe(0)
}
