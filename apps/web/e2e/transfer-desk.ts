import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { RUN } from './ids.ts'
import { expectReadable } from './readable.ts'
import type { Started } from './started.ts'
import { choose, DESK, PHONE, reads, send, type Visitor, visitor } from './visitor.ts'

const WAITING = [`p-${RUN}-t1`, `p-${RUN}-t2`, `p-${RUN}-t3`] as const
const REFUSED = WAITING[2]
const VEHICLE = `amb-${RUN}`

interface Planned {
  readonly person: string
  readonly facility: string | null
}

const now = async (page: Page): Promise<string> =>
  ((await (await page.request.get('/api/clock')).json()) as { readonly now: string }).now

/** As the queue has them now: where each is going. */
async function goingTo(page: Page, place: string): Promise<ReadonlyMap<string, string | null>> {
  const answer = await page.request.get(`/api/transfer/queue?place=${place}`, { headers: { 'x-purpose': 'transfer' } })
  const { requests } = (await answer.json()) as { readonly requests: readonly Planned[] }
  return new Map(requests.map(({ person, facility }) => [person, facility]))
}

async function reportPositives({ page }: Visitor, home: string): Promise<void> {
  const occurredAt = await now(page)
  const rows = WAITING.map((person) => ({ person, foundIn: 'lowRiskScreening', home, place: home, occurredAt }))
  const answer = await page.request.post('/api/commands/report-positive', {
    headers: { 'idempotency-key': `desk-${RUN}` },
    data: { rows },
  })
  expect(await answer.json()).toMatchObject({ accepted: WAITING.length, refused: [] })
}

/** Chooses rows, sees the plan with its reasons, and sends it in one press. */
async function planAndSend(page: Page, place: string, people: readonly string[]): Promise<void> {
  await page.goto(`/transfer?place=${place}`)
  for (const person of people) await page.locator(`[data-request="${person}"] input[type="checkbox"]`).check()
  await page.locator('[data-act="plan"]').click()
  for (const person of people) await page.locator(`[data-planned="${person}"]`).waitFor()
  await page.locator('[data-act="assign-beds"]').click()
  await page.locator('[data-testid="plan-sent"]').waitFor()
}

async function refuseAtDoor(hospital: Page, facility: string, person: string): Promise<void> {
  await hospital.goto(`/facilities/${facility}`)
  await hospital.locator(`[data-expected="${person}"] [data-act="refuse-admission"]`).click()
  await choose(hospital, 'code', '没有相应能力')
  await send(hospital, 'refuse-admission')
  await hospital.locator(`[data-expected="${person}"]`).waitFor({ state: 'detached' })
  await reads(hospital, '没有相应能力')
}

async function readyVehicle(page: Page, place: string): Promise<void> {
  await page.goto(`/transfer?place=${place}&tab=vehicles`)
  await page.locator('[data-act="register-vehicle"]').click()
  await page.fill('#act_vehicle', VEHICLE)
  await page.fill('#act_places', '4')
  await send(page, 'register-vehicle')
  const row = page.locator(`[data-vehicle="${VEHICLE}"]`)
  await row.locator('[data-act="start-crew-shift"]').click()
  await send(page, 'start-crew-shift')
  await row.locator('[data-act="end-crew-shift"]').waitFor()
}

async function driveOff(page: Page, place: string): Promise<void> {
  await page.goto(`/transfer?place=${place}`)
  for (const person of WAITING) await page.locator(`[data-request="${person}"] input[type="checkbox"]`).check()
  await page.locator('[data-act="start-trip"]').click()
  await send(page, 'start-trip')
}

/** On a phone: arrived, on board, arrived, handed over; one tap each, until every stop is done. */
async function driveAround(crew: Page, place: string): Promise<void> {
  await crew.goto(`/transfer?place=${place}&tab=crew`)
  const tap = (command: string) => crew.locator(`main [data-act="${command}"]`).first()
  for (let taps = 0; taps < 12; taps += 1) {
    const next = crew.locator('main [data-act]').first()
    await next.waitFor()
    const command = (await next.getAttribute('data-act')) ?? ''
    if (command === 'end-trip') break
    const before = await crew.locator('main').textContent()
    await tap(command).click()
    await expect.poll(() => crew.locator('main').textContent(), { timeout: 60_000 }).not.toBe(before)
  }
  await tap('end-trip').click()
  await reads(crew, '没有车次')
}

/** The transfer desk of an evening: several planned at once, one refused and planned anew, driven, and receipted. */
export function describeTransferDesk(started: () => Started, home: () => string): void {
  it('plans the waiting in one press, and again whoever is refused at the door', async () => {
    const { browser, url } = started()
    const testing = await visitor(browser, url, { role: 'testing' })
    await reportPositives(testing, home())
    await testing.leave()

    const desk = await visitor(browser, url, { role: 'transfer', viewport: DESK })
    await planAndSend(desk.page, home(), WAITING)
    const planned = await goingTo(desk.page, home())
    const first = planned.get(REFUSED) ?? ''
    expect(first).not.toBe('')

    const hospital = await visitor(browser, url, { role: 'hospital' })
    await refuseAtDoor(hospital.page, first, REFUSED)
    await planAndSend(desk.page, home(), [REFUSED])
    const again = (await goingTo(desk.page, home())).get(REFUSED)
    expect(again).not.toBeNull()
    expect(again).not.toBe(first)
    expect([...desk.errors, ...hospital.errors]).toEqual([])
    await desk.leave()
    await hospital.leave()
  })

  it('drives them with a registered vehicle, and the doors sign', async () => {
    const { browser, url } = started()
    const desk = await visitor(browser, url, { role: 'transfer' })
    await readyVehicle(desk.page, '150105')
    const going = await goingTo(desk.page, home())
    await driveOff(desk.page, home())
    const crew = await visitor(browser, url, { role: 'transfer', viewport: PHONE })
    await driveAround(crew.page, '150105')

    const hospital = await visitor(browser, url, { role: 'hospital' })
    for (const [person, facility] of going) {
      await hospital.page.goto(`/facilities/${facility}`)
      await hospital.page.locator(`[data-expected="${person}"] [data-act="admit-patient"]`).click()
      await send(hospital.page, 'admit-patient')
    }
    expect((await goingTo(desk.page, home())).size).toBe(0)
    expect([...desk.errors, ...crew.errors, ...hospital.errors]).toEqual([])
    for (const one of [desk, crew, hospital]) await one.leave()
  })

  it('reads the same in English, and to everybody who can read', async () => {
    const { browser, url } = started()
    const { page, errors, leave } = await visitor(browser, url, { role: 'transfer' })
    for (const [tab, words] of [
      ['queue', 'people wait'],
      ['vehicles', 'Vehicles and crews'],
      ['crew', 'My vehicle'],
    ]) {
      await expectReadable(page, `/transfer?place=150105&tab=${tab}&lang=en`, 'light')
      await reads(page, words ?? '')
    }
    expect(errors).toEqual([])
    await leave()
  })
}
