import { expect, it } from 'vitest'
import type { Started } from './started.ts'
import { choose, PHONE, search, send, visitor } from './visitor.ts'

const WORDS = {
  zh: { item: '巡逻警车', waiting: '待清点', agrees: '清点相符', unit: '稀土高新', beats: '个巡区' },
  en: { item: 'patrol cars', waiting: 'not counted', agrees: 'counted, agrees', unit: 'High-tech', beats: 'beats' },
} as const

/** A batch of cars from the store to a counted receipt, and where a night's beats were lit, in both languages. */
export function describePatrol(started: () => Started): void {
  it.each(['zh', 'en'] as const)('a batch of cars becomes a counted receipt (%s)', async (lang) => {
    const { browser, url } = started()
    const words = WORDS[lang]
    const name = `演练批次${lang}`
    const lead = await visitor(browser, url, { role: 'patrol-lead' })
    await lead.page.goto(`/patrol?tab=kit&lang=${lang}`)
    await lead.page.locator('[data-act="receive-batch"]').click()
    await choose(lead.page, 'item', words.item)
    await lead.page.fill('#act_zh', name)
    await lead.page.fill('#act_quantity', '2')
    await send(lead.page, 'receive-batch')
    const batch = lead.page.locator('[data-batch]', { has: lead.page.locator('[data-act="issue-kit"]') }).first()
    await batch.locator('[data-act="issue-kit"]').click()
    await search(lead.page, 'unit', words.unit)
    await lead.page.fill('#act_quantity', '2')
    await send(lead.page, 'issue-kit')
    const row = lead.page.locator('tr[data-issue^="issue-"][data-status="issued"]').first()
    await row.waitFor()
    expect(await row.textContent()).toContain(words.waiting)
    const issue = (await row.getAttribute('data-issue')) ?? ''

    const unit = await visitor(browser, url, { role: 'patrol-bureau', viewport: PHONE })
    await unit.page.goto(`/patrol?tab=unit&lang=${lang}`)
    await unit.page.locator(`[data-issue="${issue}"] [data-act="count-kit"]`).click()
    await unit.page.fill('#act_counted', '2')
    await send(unit.page, 'count-kit')
    await unit.page.locator(`[data-issue="${issue}"]`).waitFor({ state: 'detached' })
    expect(unit.errors).toEqual([])
    await unit.leave()

    await lead.page.reload()
    const counted = lead.page.locator(`tr[data-issue="${issue}"][data-status="accepted"]`)
    await counted.waitFor()
    expect(await counted.textContent()).toContain(words.agrees)
    await counted.locator(`[data-testid="paper-${issue}"]`).click()
    expect(await lead.page.locator('[data-testid="kit-receipt"]').textContent()).toContain(issue)
    expect(lead.errors).toEqual([])
    await lead.leave()
  })

  it.each(['zh', 'en'] as const)('a night’s beats are shown by their light, the darkest first (%s)', async (lang) => {
    const { browser, url } = started()
    const guest = await visitor(browser, url)
    await guest.page.goto(`/patrol?tab=light&lang=${lang}`)
    const rows = guest.page.locator('tr[data-beat]')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(62)
    expect(await guest.page.locator('main').textContent()).toContain(WORDS[lang].beats)
    const missing = await rows.locator('td:nth-child(2)').allTextContents()
    const numbers = missing.map((text) => (text === '●' ? 0 : Number(text)))
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    expect(guest.errors).toEqual([])
    await guest.leave()
  })
}
