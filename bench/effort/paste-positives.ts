import type { Browser, Page } from 'playwright-core'
import { round } from '../measure.ts'
import { cityNow, figure, officerHeaders } from './as-officer.ts'
import { Hand } from './hand.ts'
import { seconds } from './keystroke-level.ts'
import { PASTED_IN } from './seed-city.ts'
import type { StartedCity } from './start-city.ts'
import { positivesSheet } from './synthetic-sheet.ts'

const WRONG = [7, 1203] as const
const CITY_OFFSET_MS = 8 * 3_600_000
const HALF_HOUR_MS = 1_800_000

/** `YYYY-MM-DD HH:MM` on the city's wall, half an hour before its now. */
const resultTime = (now: string): string =>
  new Date(Date.parse(now) - HALF_HOUR_MS + CITY_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ')

/** What Ctrl+V hands to the page, without a clipboard of the machine. */
const pasteInto = (page: Page, text: string): Promise<void> =>
  page.locator('[data-testid="sheet"]').evaluate((grid, pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)

export async function newPage(browser: Browser, city: StartedCity): Promise<Page> {
  const context = await browser.newContext({
    baseURL: city.url,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    extraHTTPHeaders: officerHeaders(city),
  })
  return context.newPage()
}

/** Pastes a sheet, corrects what is wrong with it, reports it, and waits until all cases and duties are there. */
export async function pastePositives(browser: Browser, city: StartedCity, rows: number): Promise<object> {
  const page = await newPage(browser, city)
  const hand = new Hand(page)
  await page.goto('/positives/import')
  const sheet = page.locator('[data-testid="sheet"]')
  await sheet.focus()
  const wrong = WRONG.filter((n) => n < rows)
  const text = positivesSheet(rows, resultTime(await cityNow(city)), wrong)
  const pasteSeconds = await hand.wait(async () => {
    await pasteInto(page, text)
    await page.locator('[data-testid="sheet-rows"]', { hasText: rows.toLocaleString('en-US') }).waitFor()
  })
  const checkSeconds = await check(hand)
  const named = await page.locator('[data-testid="bad-rows"] li').count()
  for (const n of wrong) await correct(hand, n, positivesSheet(rows, '', []).split('\n')[n + 1] ?? '')
  const checkAgainSeconds = wrong.length === 0 ? 0 : await check(hand)
  await hand.click(page.locator('[data-act="commit"]'))
  const commitSeconds = await hand.waitFor(page.locator('[data-testid="imported"]'))
  const said = await page.locator('[data-testid="imported"] [role="status"]').textContent()
  const cases = await figure(city, casesIn(PASTED_IN))
  const duties = await figure(city, dutiesOf(PASTED_IN))
  await page.context().close()
  return {
    rows,
    badRowsNamed: named,
    pasteSeconds: round(pasteSeconds),
    checkSeconds: round(checkSeconds),
    checkAgainSeconds: round(checkAgainSeconds),
    commitSeconds: round(commitSeconds),
    pasteToDutiesSeconds: round(pasteSeconds + checkSeconds + checkAgainSeconds + commitSeconds),
    cases,
    transferDuties: duties,
    said,
    ...hand.counted,
    userSeconds: round(seconds(hand.counted)),
  }
}

const casesIn = (place: string) =>
  `select count(*)::int as n from cases where known_to is null and starts_with(place, '${place}')`
const dutiesOf = (place: string) =>
  `select count(*)::int as n from duties d join cases c on d.subject = 'case/' || c.person and c.known_to is null
   where d.known_to is null and d.kind = 'transfer' and d.closed_at is null and starts_with(c.place, '${place}')`

async function check(hand: Hand): Promise<number> {
  const { page } = hand
  await hand.click(page.locator('[data-act="check"]'))
  const waited = await hand.waitFor(page.locator('[data-act="commit"]:not([disabled])'))
  hand.read()
  return waited
}

const FIELD = { even: 1, odd: 4 } as const

/** Presses the first problem, which leads to its cell, and writes what should stand there. */
async function correct(hand: Hand, n: number, line: string): Promise<void> {
  const { page } = hand
  const column = WRONG.indexOf(n as (typeof WRONG)[number]) % 2 === 0 ? FIELD.even : FIELD.odd
  const problem = page.locator('[data-testid="bad-rows"] li button').nth(WRONG.indexOf(n as (typeof WRONG)[number]))
  await hand.click(problem)
  await hand.press('Enter')
  const box = page.locator('.sheet-cell input')
  await hand.type(box, line.split('\t')[column] ?? '')
  await hand.press('Enter')
}
