import { it } from 'vitest'
import type { Started } from './started.ts'
import { choose, pressAct, reads, send, visitor } from './visitor.ts'

/**
 * The positive's building: ordered by its typed name, reviewed, lifted. The rule of days cannot be met within a test,
 * so the order ends the other lawful way: it was never needed.
 */
export function describeBuildingToLift(started: () => Started, home: () => string): void {
  it('orders the building by its typed name, reviews it and lifts it', async () => {
    const { browser, url } = started()
    const { page, leave } = await visitor(browser, url, { role: 'control' })
    await page.goto(`/zones/${home()}`)
    await pressAct(page, 'order-zone')
    const name = (await page.locator('h1').textContent()) ?? ''
    await page.fill('#act_households', '60')
    await page.fill('#act_residents', '150')
    await page.fill('#act_confirm', 'another building')
    await page.locator('[data-testid="send"]').click()
    await page.locator('.ant-form-item-explain-error').waitFor()
    await page.fill('#act_confirm', name.trim())
    await send(page, 'order-zone')
    await reads(page, '居民受限制')
    await pressAct(page, 'review-zone')
    await send(page, 'review-zone')
    await reads(page, '解除还缺')
    await pressAct(page, 'lift-zone')
    await choose(page, 'reason', '本不需要')
    await send(page, 'lift-zone')
    await reads(page, '居民行动不受本令限制')
    await leave()
  })
}
