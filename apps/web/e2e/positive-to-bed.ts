import { expect, it } from 'vitest'
import { HOSPITAL, PERSON } from './ids.ts'
import type { Started } from './started.ts'
import { choose, openPerson, pressAct, reads, search, send, visitor } from './visitor.ts'

/** A positive, reported by the testing desk, taken by the transfer desk, received at the hospital's door. */
export function describePositiveToBed(started: () => Started, home: () => string): void {
  it('reports a positive, who then waits for a bed', async () => {
    const { browser, url } = started()
    const { page, errors, leave } = await visitor(browser, url, { role: 'testing' })
    await page.goto('/positives/new')
    await page.fill('#act_person', PERSON)
    await choose(page, 'foundIn', '低风险区筛查')
    await page.fill('#act_home', home())
    await send(page, 'report-positive')
    await openPerson(page, PERSON, 'care')
    await reads(page, '待派床')
    expect(errors).toEqual([])
    await leave()
  })

  it('brings the positive to a bed with a receipt', async () => {
    const { browser, url } = started()
    const transfer = await visitor(browser, url, { role: 'transfer' })
    await openPerson(transfer.page, PERSON, 'transfer')
    await pressAct(transfer.page, 'assign-bed')
    await search(transfer.page, 'facility', '第一定点')
    await send(transfer.page, 'assign-bed')
    await pressAct(transfer.page, 'pick-up-patient')
    await transfer.page.fill('#act_vehicle', 'amb-97')
    await send(transfer.page, 'pick-up-patient')
    await reads(transfer.page, '转运中')
    await transfer.leave()

    const hospital = await visitor(browser, url, { role: 'hospital' })
    await hospital.page.goto(`/facilities/${HOSPITAL}`)
    await hospital.page.locator(`[data-expected="${PERSON}"] [data-act="admit-patient"]`).click()
    await send(hospital.page, 'admit-patient')
    await openPerson(hospital.page, PERSON, 'care')
    await reads(hospital.page, '已入院')
    await hospital.leave()
  })

  it('says in words why an act is refused', async () => {
    const { browser, url } = started()
    const { page, leave } = await visitor(browser, url, { role: 'testing' })
    await page.goto('/positives/new')
    await page.fill('#act_person', PERSON)
    await choose(page, 'foundIn', '就诊')
    await page.fill('#act_home', home())
    await page.locator('[data-testid="send"]').click()
    const refusal = page.locator('.ant-drawer [role="alert"]').first()
    await expect.poll(() => refusal.textContent(), { timeout: 45_000 }).toContain(PERSON)
    await leave()
  })
}
