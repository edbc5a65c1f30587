import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { RUN } from './ids.ts'
import { expectReadable } from './readable.ts'
import type { Started } from './started.ts'
import { reads, search, send, visitor } from './visitor.ts'

const DISTRICT = '150105'
/** A street, whose duty desk nobody keeps in the exercise. */
const STREET = '150105008'
const ASKED = `逐户核对名单 ${RUN}`
const DONE_WITHIN_MS = 170_000
/** Three desks, each with a browser of its own. */
const SEVERAL_DESKS_MS = 600_000

interface Account {
  readonly account: string
  readonly post: string
}
async function communityPost(page: Page): Promise<string> {
  const accounts = (await (await page.request.get('/api/demo-accounts')).json()) as readonly Account[]
  return accounts.find(({ account }) => account.startsWith('community'))?.post ?? ''
}

/** The card of the directive that was asked in this run, as the post on duty sees it. */
async function openDirective(page: Page, place: string, act: string) {
  await page.goto(`/directives?place=${place}`)
  const card = page
    .locator('[data-directive]', { hasText: ASKED })
    .filter({ has: page.locator(`[data-act="${act}"]`) })
    .first()
  await card.waitFor()
  return card
}
/** Receipt is one tap; the card then offers what comes after it. */
async function receipt(page: Page, place: string) {
  const card = await openDirective(page, place, 'receipt-directive')
  await card.locator('[data-act="receipt-directive"]').click()
  return openDirective(page, place, 'relay-directive')
}
async function answer(page: Page, place: string): Promise<void> {
  const card = await openDirective(page, place, 'answer-directive')
  await card.locator('[data-act="answer-directive"]').click()
  await page.fill('#act_evidence', `list-${RUN}`)
  await send(page, 'answer-directive')
}

async function passedDownAndAnswered(started: Started): Promise<void> {
  const { browser, url } = started
  const city = await visitor(browser, url, { role: 'commander' })
  const community = await communityPost(city.page)
  await city.page.goto('/directives')
  await city.page.locator('.page-head [data-act="issue-directive"]').click()
  await search(city.page, 'to', `${DISTRICT}.command`)
  await city.page.fill('#act_zh', ASKED)
  await city.page.locator('#act_figure').click()
  await city.page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '该地超时事项' }).click()
  await city.page.fill('#act_target', '0')
  await send(city.page, 'issue-directive')

  const district = await visitor(browser, url, { role: 'district' })
  const card = await receipt(district.page, DISTRICT)
  await card.locator('[data-act="relay-directive"]').click()
  await search(district.page, 'to', community)
  await district.page.keyboard.press('Escape')
  await send(district.page, 'relay-directive')

  const worker = await visitor(browser, url, { role: 'community' })
  const place = community.split('.')[0] ?? ''
  await receipt(worker.page, place)
  await answer(worker.page, place)
  await answer(district.page, DISTRICT)

  const asked = await openDirective(city.page, DISTRICT, 'check-directive')
  await asked.locator('[data-act="check-directive"]').click()
  await asked.locator('[data-act="check-directive"]').waitFor({ state: 'detached' })
  await city.page.goto(`/command?place=${DISTRICT}`)
  await reads(city.page, '分指令 1：签收 1，答复 1')
  expect([...city.errors, ...district.errors, ...worker.errors]).toEqual([])
  for (const one of [city, district, worker]) await one.leave()
}

/** Whoever keeps the street's desk hands it to the other; a server that was driven before is driven back. */
async function handedOver(started: Started): Promise<void> {
  const { browser, url } = started
  const district = await visitor(browser, url, { role: 'district' })
  const city = await visitor(browser, url, { role: 'commander' })
  const desk = `/command?place=${STREET}`
  await district.page.goto(desk)
  const shift = district.page.locator('[data-shift]')
  await shift.waitFor()
  const opens = shift.locator('[data-act="open-shift"]')
  if ((await opens.count()) > 0) {
    await opens.click()
    await send(district.page, 'open-shift')
    await district.page.locator(`[data-shift="${DISTRICT}.command"]`).waitFor()
  }
  const kept = (await shift.getAttribute('data-shift')) ?? ''
  const [giver, taker, to] =
    kept === '1501.command' ? [city, district, `${DISTRICT}.command`] : [district, city, '1501.command']
  await giver.page.goto(desk)
  await giver.page.locator('[data-act="hand-over-shift"]').click()
  await search(giver.page, 'to', to)
  await giver.page.fill('#act_notes', '两栋楼待复核')
  await send(giver.page, 'hand-over-shift')
  // Until it is accepted the last officer keeps the desk.
  await giver.page.locator(`[data-shift="${kept}"]`).waitFor()
  await taker.page.goto(desk)
  await taker.page.locator('[data-act="accept-shift"]').click()
  await send(taker.page, 'accept-shift')
  await taker.page.locator(`[data-shift="${to}"]`).waitFor()
  await reads(taker.page, '两栋楼待复核')
  expect([...district.errors, ...city.errors]).toEqual([])
  for (const one of [district, city]) await one.leave()
}

async function packChanged(started: Started): Promise<void> {
  const { browser, url } = started
  const { page, errors, leave } = await visitor(browser, url, { role: 'commander' })
  const clock = (await (await page.request.get('/api/clock')).json()) as { now: string }
  const anHourAgo = new Date(Date.parse(clock.now) + 7 * 3_600_000).toISOString().slice(0, 16)
  await page.goto('/policy')
  const panel = page.locator('[data-pack-change="cn-9 cn-20"]')
  await panel.locator('input[type="datetime-local"]').fill(anHourAgo)
  await panel.locator('[data-act="preview-pack-change"]').click()
  await panel.locator('[data-done="false"]').waitFor({ timeout: DONE_WITHIN_MS })
  await expect.poll(() => panel.locator('[data-done] > ul').textContent()).toMatch(/解除隔离 \d/)
  const change = panel.locator('[data-act="change-pack"]')
  expect(await change.isDisabled()).toBe(true)
  await panel.locator('.acts input[placeholder]').fill('cn-20')
  await change.click()
  await panel.locator('[data-done="true"]').waitFor({ timeout: DONE_WITHIN_MS })
  // People whose time ran out in between need no change any more, so the counts may be smaller than those foretold.
  await expect.poll(() => panel.locator('[data-done] > ul').textContent()).toMatch(/解除隔离 \d/)
  expect(errors).toEqual([])
  await leave()
}

export function describeCommandDesk(started: () => Started): void {
  it(
    'passes a directive down to a community, and counts what came of it',
    () => passedDownAndAnswered(started()),
    SEVERAL_DESKS_MS,
  )
  it('hands the duty desk over by acceptance', () => handedOver(started()), SEVERAL_DESKS_MS)
  it('changes the pack after a preview, by the name of the pack', () => packChanged(started()), 2 * DONE_WITHIN_MS)
  it.each(['zh', 'en'])('bars nobody from the command desk and the packs in %s', async (lang) => {
    const { browser, url } = started()
    const { page, errors, leave } = await visitor(browser, url, { role: 'commander' })
    for (const path of ['/command', '/policy']) await expectReadable(page, `${path}?lang=${lang}`, 'light')
    await reads(page, lang === 'zh' ? '两个方案对照' : 'Two packs side by side')
    expect(errors).toEqual([])
    await leave()
  })
}
