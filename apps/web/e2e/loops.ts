import type { Browser } from 'playwright-core'
import { expect, it } from 'vitest'
import { choose, openPerson, pressAct, search, send, visitor } from './visitor.ts'

interface Started {
  readonly browser: Browser
  readonly url: string
}
/** Ids of this run only, so that a server that runs already can be driven again. */
const RUN = Date.now().toString(36)
const PERSON = `p-${RUN}-a`
const CONTACT = `p-${RUN}-b`
const HOSPITAL = 'h-designated-1'

interface Place {
  readonly code: string
  readonly name: string
}
async function childrenOf(url: string, code: string): Promise<readonly Place[]> {
  const answer = await fetch(`${url}/api/places/${code}`)
  const page = (await answer.json()) as { children: readonly Place[] }
  return page.children
}
/** A building of a real community of the demo accounts' district, far from any that the exercise uses. */
async function homeIn(url: string): Promise<string> {
  const [street] = await childrenOf(url, '150105')
  const [community] = await childrenOf(url, street?.code ?? '')
  return `${community?.code}-97-${String(10 + (Date.now() % 90))}`
}

/** Positive → bed, contact → room, building → order → lift: each step by the post whose step it is. */
export function describeLoops(started: () => Started): void {
  let home = ''

  it('reports a positive, who then waits for a bed and whose building waits for an order', async () => {
    const { browser, url } = started()
    home = await homeIn(url)
    const { page, errors, leave } = await visitor(browser, url, { role: 'testing' })
    await page.goto('/positives/new')
    await page.fill('#act_person', PERSON)
    await choose(page, 'foundIn', '低风险区筛查')
    await page.fill('#act_home', home)
    await send(page, 'report-positive')
    await openPerson(page, PERSON, 'care')
    await expect.poll(() => page.locator('main').textContent()).toContain('待派床')
    expect(errors).toEqual([])
    await leave()
  })

  it('brings the positive to a bed with a receipt', async () => {
    const { browser, url } = started()
    const transfer = await visitor(browser, url, { role: 'transfer' })
    await openPerson(transfer.page, PERSON, 'transfer')
    await pressAct(transfer.page, 'assign-bed')
    await search(transfer.page, 'facility', '定点')
    await send(transfer.page, 'assign-bed')
    await pressAct(transfer.page, 'pick-up-patient')
    await transfer.page.fill('#act_vehicle', 'amb-97')
    await send(transfer.page, 'pick-up-patient')
    await expect.poll(() => transfer.page.locator('main').textContent()).toContain('转运中')
    await transfer.leave()

    const hospital = await visitor(browser, url, { role: 'hospital' })
    await hospital.page.goto(`/facilities/${HOSPITAL}`)
    await hospital.page.locator(`[data-expected="${PERSON}"] [data-act="admit-patient"]`).click()
    await send(hospital.page, 'admit-patient')
    await openPerson(hospital.page, PERSON, 'care')
    await expect.poll(() => hospital.page.locator('main').textContent()).toContain('已入院')
    await hospital.leave()
  })

  it('brings a contact to a room with a receipt', async () => {
    const { browser, url } = started()
    const tracing = await visitor(browser, url, { role: 'tracing' })
    await openPerson(tracing.page, PERSON, 'tracing')
    await pressAct(tracing.page, 'determine-contact')
    await tracing.page.fill('#act_person', CONTACT)
    await send(tracing.page, 'determine-contact')
    await openPerson(tracing.page, CONTACT, 'tracing')
    await pressAct(tracing.page, 'tell-contact')
    await send(tracing.page, 'tell-contact')
    await tracing.leave()

    const { page, leave } = await visitor(browser, url, { role: 'isolation' })
    await openPerson(page, CONTACT, 'transfer')
    await pressAct(page, 'move-contact')
    await page.fill('#act_vehicle', 'bus-97')
    await send(page, 'move-contact')
    await pressAct(page, 'place-contact')
    await search(page, 'facility', '隔离')
    await send(page, 'place-contact')
    await expect.poll(() => page.locator('main').textContent()).toContain('已到点')
    await leave()
  })

  it('orders the building by its typed name, reviews it and lifts it', async () => {
    const { browser, url } = started()
    const { page, leave } = await visitor(browser, url, { role: 'control' })
    await page.goto(`/zones/${home}`)
    await pressAct(page, 'order-zone')
    const name = (await page.locator('h1').textContent()) ?? ''
    await page.fill('#act_households', '60')
    await page.fill('#act_residents', '150')
    await page.fill('#act_confirm', 'another building')
    await page.locator('[data-testid="send"]').click()
    await page.locator('.ant-form-item-explain-error').waitFor()
    await page.fill('#act_confirm', name.trim())
    await send(page, 'order-zone')
    await expect.poll(() => page.locator('main').textContent()).toContain('居民受限制')
    await pressAct(page, 'review-zone')
    await send(page, 'review-zone')
    await pressAct(page, 'lift-zone')
    await choose(page, 'reason', '本不需要')
    await send(page, 'lift-zone')
    await expect.poll(() => page.locator('main').textContent()).toContain('居民行动不受本令限制')
    await leave()
  })

  it('says in words why an act is refused', async () => {
    const { browser, url } = started()
    const { page, leave } = await visitor(browser, url, { role: 'testing' })
    await page.goto('/positives/new')
    await page.fill('#act_person', PERSON)
    await choose(page, 'foundIn', '就诊')
    await page.fill('#act_home', home)
    await page.locator('[data-testid="send"]').click()
    const refusal = page.locator('.ant-drawer [role="alert"]').first()
    await expect.poll(() => refusal.textContent()).toContain(PERSON)
    await leave()
  })
}
