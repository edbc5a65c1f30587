import { expect, it } from 'vitest'
import { overflow } from './readable.ts'
import type { Started } from './started.ts'
import { PHONE, visitor } from './visitor.ts'

const POINT = 'sp-0102-01'
const POST = '[data-testid="post-demo-posting"]'

/** A volunteer’s day, from the code to the certificate. */
export function describeVolunteers(started: () => Started): void {
  it('in by the code with the network cut, sent when it is back, verified, asked to be certified', async () => {
    const leader = await visitor(started().browser, started().url, { role: 'volunteer-point' })
    const phone = await visitor(started().browser, started().url, { role: 'volunteer', viewport: PHONE })
    await leader.page.goto(`/volunteers/points/${POINT}`)
    const code = (await leader.page.locator('[data-testid="point-code"]').textContent()) ?? ''
    await phone.page.goto('/volunteers/me')
    await phone.page.locator(POST).waitFor()
    await phone.page.context().setOffline(true)
    await phone.page.locator('input').first().fill(code)
    await phone.page.locator('button', { hasText: '使用此码' }).click()
    await phone.page.locator(`${POST} button`, { hasText: /签\s?到/ }).click()
    await phone.page.locator('[data-testid="outbox"]').waitFor()
    expect(await phone.page.locator(POST).getAttribute('data-status')).toBe('signed-in')
    await phone.page.context().setOffline(false)
    await phone.page.locator('[data-testid="outbox"]').waitFor({ state: 'detached' })
    await leader.page.reload()
    await leader.page.locator('[data-status="signed-in"]', { hasText: 'v-l-00119' }).waitFor()
    expect(await overflow(phone.page)).toBe(0)
    await phone.page.goto('/volunteers/me?lang=en')
    await phone.page.locator('h1', { hasText: 'My service' }).waitFor()
    await phone.page.locator('button', { hasText: 'Ask for a certificate' }).click()
    await phone.page.locator('text=asked for').waitFor()
    expect([...leader.errors, ...phone.errors]).toEqual([])
    await phone.leave()
    await leader.leave()
  }, 240_000)
}
