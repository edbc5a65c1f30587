import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectReadable } from './readable.ts'
import type { Started } from './started.ts'
import { choose, openPerson, PHONE, pressAct, reads, send, visitor } from './visitor.ts'

const RUN = Date.now().toString(36)
const INDEX = `p-${RUN}-h`
const FAMILY = [`p-${RUN}-h1`, `p-${RUN}-h2`] as const

/** One or many acts by the acting post of the page, as another program would send them. */
async function act(page: Page, command: string, rows: readonly object[]): Promise<void> {
  const { now } = (await (await page.request.get('/api/clock')).json()) as { now: string }
  const answer = await page.request.post(`/api/commands/${command}`, {
    headers: { 'idempotency-key': `${RUN}-${command}` },
    data: { rows: rows.map((row) => ({ ...row, occurredAt: now })) },
  })
  expect(await answer.json()).toMatchObject({ accepted: rows.length, refused: [] })
}

async function siteWithRoom(page: Page): Promise<string> {
  const answer = await page.request.get('/api/facilities?place=1501')
  const rows = (await answer.json()) as { facility: string; kind: string; free: number; status: string }[]
  const site = rows.find(({ kind, free, status }) => kind === 'isolation-site' && free > 1 && status === 'open')
  expect(site).toBeDefined()
  return site?.facility ?? ''
}

/** Interview, roster, and everybody on it determined with one act. */
async function interviewHousehold(page: Page): Promise<void> {
  await page.goto(`/tracing/${INDEX}`)
  await pressAct(page, 'record-interview')
  await page.fill('#act_statedContacts', '2')
  await send(page, 'record-interview')
  await reads(page, '来源不明结案')
  await page.fill('#roster-lines', FAMILY.join('\n'))
  await page.locator('[data-act="record-roster"]').click()
  await page.locator('[data-act="determine-roster"]').click()
  await expect.poll(() => page.locator('[data-testid="rows-answer"]').textContent()).toContain('已判定 2 人')
  for (const person of FAMILY) await page.locator(`.chain a[href="/people/${person}"]`).waitFor()
}

/** Each person's last mark of the calendar, by the words that a screen reader says. */
const markOfToday = (page: Page, person: string) =>
  page.locator(`[data-contact="${person}"] .follow-day`).last().textContent()

function describeRooms(started: () => Started, home: () => string): void {
  it('brings a household from the interview of the case to rooms', async () => {
    const { browser, url } = started()
    const lab = await visitor(browser, url, { role: 'lab' })
    await act(lab.page, 'report-positive', [
      { person: INDEX, foundIn: 'lowRiskScreening', home: home(), place: home() },
    ])
    await lab.leave()

    const { page, errors, leave } = await visitor(browser, url, { role: 'tracing' })
    await page.goto('/tracing')
    await page.locator('.tracing-figures').waitFor()
    await interviewHousehold(page)
    expect(errors).toEqual([])
    await leave()

    const isolation = await visitor(browser, url, { role: 'isolation' })
    const facility = await siteWithRoom(isolation.page)
    await act(
      isolation.page,
      'place-contact',
      FAMILY.map((person) => ({
        person,
        placement: 'isolation-site',
        facility,
        legalBasis: '《中华人民共和国传染病防治法》第三十九条',
        receipt: 'rc-household',
      })),
    )
    await isolation.leave()
  })
}

function describeFollowUp(started: () => Started, home: () => string): void {
  it('follows the household up by one tap, in Chinese on a phone and in English', async () => {
    const { browser, url } = started()
    const { page, errors, leave } = await visitor(browser, url, { role: 'isolation', viewport: PHONE })
    const calendar = `/tracing?tab=follow-up&place=${home()}`
    await page.goto(calendar)
    const [first, second] = FAMILY
    await page.locator(`[data-contact="${first}"] button`, { hasText: '见到，正常' }).click()
    await expect.poll(() => markOfToday(page, first)).toContain('见到，正常')
    await page.goto(`${calendar}&lang=en`)
    await page.locator('h1', { hasText: 'Tracing and follow-up' }).waitFor()
    await page.locator(`[data-contact="${second}"] button`, { hasText: 'Missed' }).click()
    await expect.poll(() => markOfToday(page, second)).toContain('missed')
    await expectReadable(page, `${calendar}&lang=zh`, 'light')
    expect(errors).toEqual([])
    await leave()
  })
}

function describeRelease(started: () => Started): void {
  it('answers an appeal of the household by a release', async () => {
    const { browser, url } = started()
    const { page, errors, leave } = await visitor(browser, url, { role: 'isolation' })
    const [first] = FAMILY
    await openPerson(page, first, 'transfer')
    await pressAct(page, 'appeal-contact')
    await choose(page, 'ground', '日期有误')
    await send(page, 'appeal-contact')
    await reads(page, '答复隔离申诉')
    await pressAct(page, 'release-contact')
    await choose(page, 'reason', '申诉')
    await send(page, 'release-contact')
    await reads(page, '已解除')
    expect(errors).toEqual([])
    await leave()
  })
}

/** One household from the interview to placed, followed up and released, in both languages. */
export function describeHouseholdContacts(started: () => Started, home: () => string): void {
  describeRooms(started, home)
  describeFollowUp(started, home)
  describeRelease(started)
}
