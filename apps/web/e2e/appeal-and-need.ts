import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { overflow } from './readable.ts'
import type { Started } from './started.ts'
import { choose, PHONE, pressAct, send, visitor } from './visitor.ts'

const DISTRICT = '150105'
const DAY_MS = 86_400_000
const RESIDENT = `p-${Date.now().toString(36)}-need`

interface ZoneLine {
  readonly place: string
  readonly expiresAt: string | null
}

/** A building whose order stands for days yet. */
async function buildingUnderOrder(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/zones?place=${DISTRICT}&status=inForce&limit=500`)
  const rows = (await answer.json()) as readonly ZoneLine[]
  const latest = rows.toSorted((a, b) => (b.expiresAt ?? '').localeCompare(a.expiresAt ?? '')).at(0)
  expect(latest).toBeDefined()
  return latest?.place ?? ''
}

async function statusOf(page: Page, place: string): Promise<unknown> {
  const answer = await page.request.get(`/api/zones/${place}`)
  const { zone, residents } = (await answer.json()) as { zone: { status: string }; residents: { status: string } }
  return { zone: zone.status, residents: residents.status }
}

/** Care is due tomorrow at the city's hour, as a form writes it. */
async function tomorrow(page: Page): Promise<string> {
  const { now } = (await (await page.request.get('/api/clock')).json()) as { now: string }
  return new Date(Date.parse(now) + DAY_MS + 8 * 3_600_000).toISOString().slice(0, 16)
}

function describeAppeal(started: () => Started): void {
  it('an appeal filed by the district’s desk is upheld by the city, and the building is free with it', async () => {
    const { browser, url } = started()
    const place = await buildingUnderOrder(url)
    const desk = await visitor(browser, url, { role: 'control' })
    await desk.page.goto(`/zones/${place}`)
    await desk.page.locator('[data-testid="upkeep"]', { hasText: '天，共' }).waitFor()
    await pressAct(desk.page, 'file-appeal')
    await choose(desk.page, 'grounds', '本楼无感染')
    await desk.page.fill('#act_statement', '本楼核酸均为阴性')
    await send(desk.page, 'file-appeal')
    await desk.page.locator('[data-appeal="open"]').waitFor()
    expect(desk.errors).toEqual([])
    await desk.leave()

    const city = await visitor(browser, url, { role: 'commander' })
    await city.page.goto(`/zones/${place}?lang=en`)
    const appeals = city.page.locator('[data-testid="appeals"]')
    await appeals.locator('[data-act="acknowledge-appeal"]').click()
    await appeals.locator('[data-act="acknowledge-appeal"]').waitFor({ state: 'detached' })
    await appeals.locator('[data-act="decide-appeal"]').click()
    await choose(city.page, 'outcome', 'upheld')
    await choose(city.page, 'remedy', 'lift the order')
    await city.page.fill('#act_reasons', 'the last round found nobody here')
    await send(city.page, 'decide-appeal')
    await city.page.locator('[data-outcome="upheld"]', { hasText: 'the last round found nobody here' }).waitFor()
    expect(await statusOf(city.page, place)).toEqual({ zone: 'lifted', residents: 'free' })
    expect(city.errors).toEqual([])
    await city.leave()
  }, 240_000)
}

function describeNeed(started: () => Started): void {
  it('a dialysis is asked for, given its slot, driven to and signed for, on a phone in English', async () => {
    const { browser, url } = started()
    const place = await buildingUnderOrder(url)
    const desk = await visitor(browser, url, { role: 'control' })
    await desk.page.goto(`/needs?place=${DISTRICT}`)
    await desk.page.locator('[data-act="request-need"]').click()
    await choose(desk.page, 'kind', '透析')
    await desk.page.fill('#act_place', place)
    await desk.page.fill('#act_person', RESIDENT)
    const careAt = await tomorrow(desk.page)
    await desk.page.fill('#act_careAt', careAt)
    await send(desk.page, 'request-need')
    await desk.page.locator('[data-need]', { hasText: RESIDENT }).waitFor()
    expect(desk.errors).toEqual([])
    await desk.leave()

    const phone = await visitor(browser, url, { role: 'control', viewport: PHONE })
    await phone.page.goto(`/needs?place=${place}&lang=en`)
    const card = phone.page.locator('[data-need]', { hasText: RESIDENT })
    expect(await overflow(phone.page)).toBe(0)
    await card.locator('[data-act="accept-need"]').click()
    await phone.page.fill('#act_slotAt', careAt)
    await send(phone.page, 'accept-need')
    await card.locator('[data-act="start-need"]').click()
    await card.locator('[data-act="deliver-need"]').click()
    await phone.page.fill('#act_receipt', 'signed-at-the-door')
    await send(phone.page, 'deliver-need')
    await card.waitFor({ state: 'detached' })
    await phone.page.goto(`/needs?place=${place}&status=ended`)
    const done = phone.page.locator('[data-status="delivered"]', { hasText: RESIDENT })
    await done.waitFor()
    expect(await done.textContent()).toContain('In time')
    expect(phone.errors).toEqual([])
    await phone.leave()
  }, 240_000)
}

/** One building's order is appealed and falls; one resident's dialysis is arranged, driven to and signed for. */
export function describeAppealAndNeed(started: () => Started): void {
  describeAppeal(started)
  describeNeed(started)
}
