import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { HOSPITAL } from './ids.ts'
import { expectReadable } from './readable.ts'
import type { Started } from './started.ts'
import { choose, openPerson, PHONE, pressAct, reads, send, visitor } from './visitor.ts'

const PERSON = `p-${Date.now().toString(36)}-care`
const HOUR = 3_600_000
const CLOCK_MS = 400_000

async function cityNow(page: Page): Promise<number> {
  const { now } = (await (await page.request.get('/api/clock')).json()) as { now: string }
  return Date.parse(now)
}
/** A building of the demo community, so that its worker may take the person over. */
async function homeOfCommunity(page: Page): Promise<string> {
  const accounts = (await (await page.request.get('/api/demo-accounts')).json()) as { account: string; post: string }[]
  const post = accounts.find(({ account }) => account === 'community')?.post ?? ''
  return `${post.split('.')[0]}-97-${String(10 + (Date.now() % 80))}`
}
/** Told late: it happened `hoursAgo`, which the form allows for seven days. */
async function told(page: Page, command: string, hoursAgo: number, payload: object): Promise<void> {
  const occurredAt = new Date((await cityNow(page)) - hoursAgo * HOUR).toISOString()
  const answer = await page.request.post(`/api/commands/${command}`, {
    headers: { 'idempotency-key': `${PERSON}-${command}-${hoursAgo}`, origin: new URL(page.url()).origin },
    data: { person: PERSON, occurredAt, ...payload },
  })
  expect([command, answer.status(), await answer.text()]).toEqual([command, 200, expect.any(String)])
}
/** As the form's time field wants it, in the city's time. */
const formTime = (ms: number): string => new Date(ms + 8 * HOUR).toISOString().slice(0, 16)

function describeHospital(started: () => Started): void {
  it('finds, rechecks and classifies the person, who is taken to a bed', async () => {
    const { browser, url } = started()
    const testing = await visitor(browser, url, { role: 'testing' })
    const home = await homeOfCommunity(testing.page)
    await told(testing.page, 'report-positive', 167.9, { foundIn: 'clinicVisit', home, place: home, card: 'c-1' })
    await testing.leave()
    const transfer = await visitor(browser, url, { role: 'transfer' })
    await told(transfer.page, 'assign-bed', 167.8, { facility: HOSPITAL })
    await told(transfer.page, 'pick-up-patient', 167.7, { vehicle: 'amb-97', vehicleKind: 'ambulance' })
    await transfer.leave()
    const hospital = await visitor(browser, url, { role: 'hospital' })
    await told(hospital.page, 'admit-patient', 167.6, { facility: HOSPITAL, receipt: 'r-care' })
    await hospital.leave()

    const panel = await visitor(browser, url, { role: 'epidemiologist' })
    await openPerson(panel.page, PERSON, 'care')
    await pressAct(panel.page, 'verify-case')
    await panel.page.fill('#act_ct', '24.6')
    await send(panel.page, 'verify-case')
    await reads(panel.page, 'city-cdc')
    await pressAct(panel.page, 'classify-case')
    await choose(panel.page, 'as', '确诊病例')
    await choose(panel.page, 'grade', '轻型')
    await send(panel.page, 'classify-case')
    await reads(panel.page, '轻型')
    expect(panel.errors).toEqual([])
    await panel.leave()
  })

  it('releases the person on two tests, with a certificate in both languages', async () => {
    const { browser, url } = started()
    const { page, errors, leave } = await visitor(browser, url, { role: 'hospital' })
    const now = await cityNow(page)
    await openPerson(page, PERSON, 'care')
    for (const hoursAgo of [25, 0.5]) {
      await pressAct(page, 'record-release-test')
      await page.fill('#act_occurredAt', formTime(now - hoursAgo * HOUR))
      await send(page, 'record-release-test')
    }
    await reads(page, '出院评估')
    await pressAct(page, 'discharge-patient')
    await send(page, 'discharge-patient')
    await reads(page, '已出院')
    await page.locator('[data-testid="certificate"]').click()
    await reads(page, '任何社区不得拒绝其返回')
    await page.locator('.header-tools button', { hasText: 'English' }).click()
    await reads(page, 'No community may refuse the return')
    await reads(page, 'Monitoring at home')
    expect(errors).toEqual([])
    await leave()
  })
}

function describeHome(started: () => Started): void {
  it('takes the person over at home, tests on day seven and closes the file', async () => {
    const { browser, url } = started()
    const { page, leave } = await visitor(browser, url, { role: 'community', viewport: PHONE })
    await openPerson(page, PERSON, 'care')
    await pressAct(page, 'start-home-monitoring')
    await reads(page, '居家监测')
    const commander = await visitor(browser, url, { role: 'commander' })
    const later = async (hours: number) => {
      const to = new Date((await cityNow(commander.page)) + hours * HOUR).toISOString()
      const moved = await commander.page.request.post('/api/clock', { data: { to }, timeout: CLOCK_MS })
      expect(moved.status()).toBe(200)
    }
    await later(168)
    await openPerson(page, PERSON, 'care')
    await pressAct(page, 'record-home-test')
    await send(page, 'record-home-test')
    await later(24)
    await openPerson(page, PERSON, 'care')
    await pressAct(page, 'close-case')
    await reads(page, '已结案')
    await commander.leave()
    await leave()
  }, 900_000)

  it('leaves stocks that add up, and the pages readable', async () => {
    const { browser, url } = started()
    const { page, leave } = await visitor(browser, url, { role: 'commander' })
    await expectReadable(page, '/stocks', 'light')
    await reads(page, '逐日相符')
    await reads(page, '上报完整性')
    await leave()
  })
}

/** One person from the swab to the closed file, each step by the post that owes it. */
export function describeSwabToClosedFile(started: () => Started): void {
  describeHospital(started)
  describeHome(started)
}
