import type { APIRequestContext } from 'playwright-core'
import { expect, it } from 'vitest'
import { accessibilityProblems } from '../../../tools/axe.ts'
import { expectReadable, overflow, settled } from './readable.ts'
import type { Started } from './started.ts'
import { openPerson, PHONE, statePurpose, visitor } from './visitor.ts'

async function firstOf(request: APIRequestContext, path: string, key: string): Promise<string> {
  const rows = (await (await request.get(path, { headers: { 'x-purpose': 'audit' } })).json()) as readonly Record<
    string,
    string
  >[]
  expect(rows.length, path).toBeGreaterThan(0)
  return rows[0]?.[key] ?? ''
}

/** The pages of one record each, as the exercise has filled them. */
export function describeRecordScreens(started: () => Started): void {
  it.each([
    ['facilities', '/api/facilities?place=1501', 'facility'],
    ['zones', '/api/zones?place=1501&status=inForce&limit=1', 'place'],
    ['rounds', '/api/rounds?place=1501', 'round'],
  ])('shows a record of %s, readable, on a desk and a phone', async (screen, list, key) => {
    const { browser, url } = started()
    const { page, errors, leave } = await visitor(browser, url, { role: 'commander' })
    const path = `/${screen}/${await firstOf(page.request, list, key)}`
    await expectReadable(page, path, 'light')
    await page.setViewportSize(PHONE)
    expect(await overflow(page)).toBe(0)
    expect(errors).toEqual([])
    await leave()
  })

  it('shows a list of persons only after a purpose is stated, and keeps to it', async () => {
    const { browser, url } = started()
    const { page, errors, leave } = await visitor(browser, url, { role: 'commander' })
    await page.goto('/people')
    await page.locator('[data-purpose]').first().waitFor()
    expect(await page.locator('main').textContent()).not.toContain('阳性')
    await statePurpose(page, 'audit')
    await page.locator('h1', { hasText: '人员' }).waitFor()
    await expectReadable(page, '/people?tab=contacts', 'light')
    expect(await page.locator('[data-purpose-now]').textContent()).toContain('审计')
    expect(errors).toEqual([])
    await leave()
  })

  it('shows a person only after a purpose is stated', async () => {
    const { browser, url } = started()
    const { page, errors, leave } = await visitor(browser, url, { role: 'commander' })
    const person = await firstOf(page.request, '/api/line-list?place=1501&limit=1', 'person')
    await openPerson(page, person, 'audit')
    await settled(page)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.setViewportSize(PHONE)
    expect(await overflow(page)).toBe(0)
    expect(errors).toEqual([])
    await leave()
  })
}
