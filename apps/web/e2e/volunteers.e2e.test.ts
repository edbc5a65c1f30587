import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../../tools/browser/launch-browser.ts'
import { overflow } from './readable.ts'
import { type StartedServer, startedServer } from './started-server.ts'
import { PHONE, visitor } from './visitor.ts'

const STARTING_MS = 900_000
const POINT = 'sp-0102-01'
const POST = '[data-testid="post-demo-posting"]'

/** Service of volunteers comes in behind the lead case. */
async function volunteersLoaded(url: string): Promise<void> {
  const points = async () => {
    const answer = await fetch(`${url}/api/volunteers/board`)
    return answer.ok ? ((await answer.json()) as { points: unknown[] }).points.length : 0
  }
  await expect.poll(points, { timeout: STARTING_MS, interval: 1_000 }).toBeGreaterThan(20)
}

describe('a volunteer’s day, from the code to the certificate', () => {
  let server: StartedServer
  let browser: Browser
  beforeAll(async () => {
    server = await startedServer()
    browser = await launchBrowser()
    await volunteersLoaded(server.url)
  }, STARTING_MS)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it('in by the code with the network cut, sent when it is back, verified, asked to be certified', async () => {
    const leader = await visitor(browser, server.url, { role: 'volunteer-point' })
    const phone = await visitor(browser, server.url, { role: 'volunteer', viewport: PHONE })
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
})
