import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }
const PATIENCE_MS = 60_000

export interface Visitor {
  readonly page: Page
  readonly errors: string[]
  leave(): Promise<void>
}

export interface VisitorOptions {
  /** Name of a demo account; a guest without one. */
  readonly role?: string
  readonly viewport?: { readonly width: number; readonly height: number }
}

/** Somebody with a browser of their own; with a role, through the sign-in page's one-click account. */
export async function visitor(browser: Browser, url: string, options: VisitorOptions = {}): Promise<Visitor> {
  const context: BrowserContext = await browser.newContext({
    baseURL: url,
    viewport: options.viewport ?? DESK,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  if (options.role !== undefined) {
    await page.goto('/sign-in')
    await page.locator(`[data-account^="${options.role}@"]`).click()
    await page.locator('.post-chooser').waitFor()
  }
  return { page, errors, leave: () => context.close() }
}

/** States the purpose where it is asked: once for a kind of page. */
export async function statePurpose(page: Page, purpose: string): Promise<void> {
  await page.locator('[data-purpose], [data-purpose-now]').first().waitFor()
  const asked = page.locator(`[data-purpose="${purpose}"]`)
  if ((await asked.count()) > 0) await asked.click()
  await page.locator(`[data-purpose-now="${purpose}"]`).waitFor()
}

export async function openPerson(page: Page, person: string, purpose: string): Promise<void> {
  await page.goto(`/people/${person}`)
  await statePurpose(page, purpose)
  await page.locator('h1', { hasText: person }).waitFor()
}

/** Presses an act of the page's own bar (not of a duty card) and waits for its form, if it has one. */
export const pressAct = (page: Page, command: string): Promise<void> =>
  page.locator(`.person-acts [data-act="${command}"]`).click()

/** Sends the open form; the drawer closes only when the server accepted. */
export async function send(page: Page, command: string): Promise<void> {
  await page.locator('[data-testid="send"]').click()
  await page.locator(`[data-testid="form-${command}"]`).waitFor({ state: 'detached' })
}

export async function choose(page: Page, field: string, words: string): Promise<void> {
  await page.locator(`#act_${field}`).click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words }).first().click()
}

/** Types into a searchable list and takes its first hit. */
export async function search(page: Page, field: string, words: string): Promise<void> {
  await page.locator(`#act_${field}`).click()
  await page.keyboard.type(words)
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words }).first().click()
}

/** The record says so, sooner or later: a list is read again after each act. */
export const reads = (page: Page, words: string): Promise<void> =>
  expect.poll(() => page.locator('main').textContent(), { timeout: PATIENCE_MS }).toContain(words)
