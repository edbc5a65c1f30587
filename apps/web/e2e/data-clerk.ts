import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { citizenCheckDigit } from '#kernel/primitives/citizen-number.ts'
import { accessibilityProblems } from '../../../tools/axe.ts'
import { RUN } from './ids.ts'
import { overflow } from './readable.ts'
import type { Started } from './started.ts'
import { DESK, PHONE, statePurpose, visitor } from './visitor.ts'

const ROWS = 20
const HEADS = '姓名\t身份证号\t现住址\t发现方式\t检测机构\t结果时间\t试管号'
/** Different people in each run: a citizen number that is known is a case already. */
const SERIAL = Number.parseInt(RUN, 36)

function numberOf(n: number): string {
  const year = 1950 + (Math.floor(SERIAL / 1000) % 50)
  const body = `150199${year}${'0101'}${String((SERIAL + n) % 1000).padStart(3, '0')}`
  return body + citizenCheckDigit(body)
}

/** As a district copies it: row 3 has a number with a slip, row 8 a setting nobody knows. */
function sheet(home: string, resultAt: string): string {
  const lines = Array.from({ length: ROWS }, (_, n) => {
    const number = n === 2 ? `${numberOf(n).slice(0, 17)}?` : numberOf(n)
    const foundIn = n === 7 ? '路上' : '社会面筛查'
    return [`演练${n + 1}`, number, home, foundIn, '演练检测机构', resultAt, `dc-${RUN}-${n}`].join('\t')
  })
  return [HEADS, ...lines].join('\n')
}

async function pasteSheet(page: Page, text: string): Promise<void> {
  const grid = page.locator('[data-testid="sheet"]')
  await grid.focus()
  await grid.evaluate((target, pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
  await page.locator('[data-testid="sheet-rows"]', { hasText: String(ROWS) }).waitFor()
}

/** Presses a problem, which leads to its cell, and writes over it by keyboard alone. */
async function correct(page: Page, row: number, text: string): Promise<void> {
  await page.locator('[data-testid="bad-rows"] button', { hasText: new RegExp(`第 ${row} 行`) }).click()
  await page.keyboard.press('Enter')
  await page.locator('.sheet-cell input').fill(text)
  await page.keyboard.press('Enter')
}

/** Half an hour ago on the city's wall. */
async function resultTime(page: Page): Promise<string> {
  const { now } = (await (await page.request.get('/api/clock')).json()) as { readonly now: string }
  return new Date(Date.parse(now) + 7.5 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

/** Pastes the sheet, corrects two cells where they stand, and reports everyone. */
async function reportSheet({ browser, url }: Started, home: string): Promise<void> {
  const { page, errors, leave } = await visitor(browser, url, { role: 'clerk', viewport: DESK })
  await page.goto('/positives/import')
  await pasteSheet(page, sheet(home, await resultTime(page)))
  await page.locator('[data-act="check"]').click()
  await expect.poll(() => page.locator('[data-testid="bad-rows"] li').count(), { timeout: 60_000 }).toBe(2)
  expect(await page.locator('[data-testid="bad-rows"]').textContent()).toMatch(/第 3 行.*身份证号.*第 8 行.*发现方式/s)
  // The button that was pressed lies under the pointer no longer, and shows its own colours.
  await page.mouse.move(1, 1)
  await expect.poll(() => accessibilityProblems(page), { timeout: 60_000 }).toEqual([])
  expect(await overflow(page)).toBe(0)
  await correct(page, 3, numberOf(2))
  await correct(page, 8, '社会面筛查')
  await page.locator('[data-act="check"]').click()
  await page.locator('[data-testid="checked"]', { hasText: `可上报 ${ROWS} 行` }).waitFor()
  await page.locator('[data-act="commit"]').click()
  await page.locator('[data-testid="imported"]', { hasText: `新上报 ${ROWS} 人` }).waitFor()
  expect(errors).toEqual([])
  await leave()
}

/** Chooses everyone by keyboard, gives each a bed by the rule, and opens one of them. */
async function giveBeds({ browser, url }: Started, home: string): Promise<void> {
  const { page, errors, leave } = await visitor(browser, url, { role: 'clerk', viewport: DESK })
  await page.goto('/people?place=150105')
  await statePurpose(page, 'transfer')
  await page.locator('[data-loading="false"]').waitFor()
  await page.locator('[data-filter="homeCode"]').fill(home)
  await page.locator('[data-filter="status"]').fill('待派床')
  await page.locator('[data-testid="grid-count"]', { hasText: `显示 ${ROWS} ` }).waitFor()
  const grid = page.locator('[role="grid"]')
  await grid.focus()
  await page.keyboard.press('Control+a')
  await page.locator('[data-testid="grid-count"]', { hasText: `选中 ${ROWS}` }).waitFor()
  // What the header covers half has no size to speak of.
  await page.evaluate(() => window.scrollTo(0, 0))
  await expect.poll(() => accessibilityProblems(page), { timeout: 60_000 }).toEqual([])
  await page.locator('[data-bulk="assign-bed"]').click()
  await page.locator('[data-act="start-bulk"]').click()
  await page.locator('[data-testid="bulk-done"]', { hasText: `办成 ${ROWS} 人` }).waitFor()
  await page.locator('[data-act="close-bulk"]').click()
  await page.locator('[data-filter="status"]').fill('已派床')
  await page.locator('[data-testid="grid-count"]', { hasText: `显示 ${ROWS} ` }).waitFor()
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).pathname, { timeout: 60_000 }).toMatch(/^\/people\/p-/)
  expect(errors).toEqual([])
  await leave()
}

/** Both screens on a phone, in the other language. */
async function readInEnglish({ browser, url }: Started): Promise<void> {
  const { page, errors, leave } = await visitor(browser, url, { role: 'clerk', viewport: PHONE })
  await page.goto('/positives/import?lang=en')
  await page.locator('h1', { hasText: 'Report many positives' }).waitFor()
  await expect.poll(() => accessibilityProblems(page), { timeout: 60_000 }).toEqual([])
  expect(await overflow(page)).toBe(0)
  await page.goto('/people?place=150105&tab=contacts')
  await statePurpose(page, 'tracing')
  await page.locator('[data-testid="grid-count"]', { hasText: 'rows shown' }).waitFor()
  await page.locator('[data-loading="false"]').waitFor()
  await expect.poll(() => accessibilityProblems(page), { timeout: 60_000 }).toEqual([])
  expect(await overflow(page)).toBe(0)
  expect(errors).toEqual([])
  await leave()
}

/** A sheet of positives from the paste to beds, by the city's data clerk. */
export function describeDataClerk(started: () => Started, home: () => string): void {
  it('pastes a sheet, corrects what is wrong in place, and reports it', () => reportSheet(started(), home()))
  it('selects all of them by keyboard and gives each a bed by the rule', () => giveBeds(started(), home()))
  it('reads both screens in English, on a phone too', () => readInEnglish(started()))
}
