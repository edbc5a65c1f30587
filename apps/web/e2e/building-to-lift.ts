import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Started } from './started.ts'
import { choose, pressAct, reads, send, visitor } from './visitor.ts'

interface Zone {
  readonly zone: { readonly status: string; readonly liftDueAt: string; readonly endedAt: string | null }
  readonly residents: { readonly status: string; readonly until: string | null }
  readonly liftLacks: readonly unknown[]
  readonly duties: readonly { readonly kind: string; readonly outcome: string | null }[]
  readonly timeline: readonly { readonly type: string; readonly data: Readonly<Record<string, unknown>> }[]
}

async function zoneOf(page: Page, place: string): Promise<Zone> {
  const answer = await page.request.get(`/api/zones/${place}`)
  expect(answer.status()).toBe(200)
  return (await answer.json()) as Zone
}

/** A rule milder than the pack's is lawful: one day without a new infection, so that a day is all the clock moves. */
async function order(page: Page): Promise<void> {
  await pressAct(page, 'order-zone')
  const name = (await page.locator('h1').textContent()) ?? ''
  await page.fill('#act_households', '60')
  await page.fill('#act_residents', '150')
  await page.fill('#act_days', '1')
  await choose(page, 'finalRound', '不需要')
  await page.fill('#act_confirm', 'another building')
  await page.locator('[data-testid="send"]').click()
  await page.locator('.ant-form-item-explain-error').waitFor()
  await page.fill('#act_confirm', name.trim())
  await send(page, 'order-zone')
  await reads(page, '居民受限制')
}

async function expectInForce(page: Page, place: string): Promise<Zone> {
  const zone = await zoneOf(page, place)
  expect(zone.zone.status).toBe('inForce')
  expect(zone.residents).toMatchObject({ status: 'restricted', until: expect.any(String) })
  expect(zone.liftLacks).toHaveLength(1)
  return zone
}

async function expectLifted(page: Page, place: string): Promise<void> {
  expect(await page.locator('.page-head .zone-lifted').textContent()).toContain('已解除')
  expect(await page.locator('h2#residents').textContent()).toBe('居民行动不受本令限制')
  const zone = await zoneOf(page, place)
  expect(zone.zone.status).toBe('lifted')
  expect(Date.parse(zone.zone.endedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(zone.zone.liftDueAt))
  expect(zone.residents).toMatchObject({ status: 'free', until: null })
  expect(zone.duties.filter(({ outcome }) => outcome === null)).toEqual([])
  expect(zone.duties).toContainEqual(expect.objectContaining({ kind: 'control', outcome: 'done' }))
  expect(zone.timeline.find(({ type }) => type === 'zone-lifted')?.data).toMatchObject({ reason: 'rule-met' })
}

/** The positive's building: ordered by its typed name, reviewed, and lifted by its own rule once the day has passed. */
export function describeBuildingToLift(started: () => Started, home: () => string): void {
  it('orders the building by its typed name, reviews it and lifts it when its rule is met', async () => {
    const { browser, url } = started()
    const { page, errors, leave } = await visitor(browser, url, { role: 'control' })
    await page.goto(`/zones/${home()}`)
    await order(page)
    await pressAct(page, 'review-zone')
    await send(page, 'review-zone')
    await reads(page, '解除还缺')
    const { zone } = await expectInForce(page, home())

    const moved = await page.request.post('/api/clock', { data: { to: zone.liftDueAt }, timeout: 240_000 })
    expect(moved.status()).toBe(200)
    await page.reload()
    await reads(page, '解除条件已满足')
    await pressAct(page, 'lift-zone')
    await send(page, 'lift-zone')
    await reads(page, '居民行动不受本令限制')
    await expectLifted(page, home())
    expect(errors).toEqual([])
    await leave()
  }, 400_000)
}
