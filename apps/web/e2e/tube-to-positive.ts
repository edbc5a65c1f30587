import { expect, it } from 'vitest'
import { PERSON_BY_TUBE, TUBE } from './ids.ts'
import type { Started } from './started.ts'
import { choose, openPerson, pressAct, reads, send, visitor } from './visitor.ts'

interface Round {
  readonly round: string
  readonly status: string
}

/** One person's own tube: collected, received, positive; the report of its person opens by itself. */
export function describeTubeToPositive(started: () => Started, home: () => string): void {
  it('follows a tube to its positive', async () => {
    const { browser, url } = started()
    const { page, errors, leave } = await visitor(browser, url, { role: 'testing' })
    const rounds = (await (await page.request.get('/api/rounds?place=150105')).json()) as readonly Round[]
    await page.goto(`/rounds/${rounds.find(({ status }) => status === 'open')?.round}`)
    await pressAct(page, 'collect-tube')
    await page.fill('#act_tube', TUBE)
    await page.fill('#act_person', PERSON_BY_TUBE)
    await page.fill('#act_site', 'site-97')
    await page.fill('#act_place', home())
    await send(page, 'collect-tube')
    await pressAct(page, 'receive-tube')
    await page.fill('#act_tube', TUBE)
    await page.fill('#act_laboratory', 'lab-97')
    await send(page, 'receive-tube')
    await pressAct(page, 'report-tube-result')
    await page.fill('#act_tube', TUBE)
    await choose(page, 'result', '阳性')
    await page.fill('#act_laboratory', 'lab-97')
    await send(page, 'report-tube-result')
    await page.locator('[data-testid="form-report-positive"]').waitFor()
    expect(await page.locator('#act_tube').inputValue()).toBe(TUBE)
    await page.fill('#act_person', PERSON_BY_TUBE)
    await choose(page, 'foundIn', '低风险区筛查')
    await page.fill('#act_home', home())
    await send(page, 'report-positive')
    await openPerson(page, PERSON_BY_TUBE, 'care')
    await reads(page, '待派床')
    expect(errors).toEqual([])
    await leave()
  })
}
