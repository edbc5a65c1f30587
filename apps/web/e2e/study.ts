import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectReadable, overflow } from './readable.ts'
import type { Started } from './started.ts'
import { choose, PHONE, reads, search, send, visitor } from './visitor.ts'

const UNIT = 'unit-152501'
const THEME = `study ${Date.now().toString(36)}`
const CHAIR = 'w-250102'
const SECRETARY = 'w-250101'
const MEMBER = 'w-250106'

/** The city's hour so many minutes from now, as a form writes it. */
async function inMinutes(page: Page, minutes: number): Promise<string> {
  const { now } = (await (await page.request.get('/api/clock')).json()) as { now: string }
  return new Date(Date.parse(now) + minutes * 60_000 + 8 * 3_600_000).toISOString().slice(0, 16)
}

const act = (page: Page, command: string) => page.locator(`.study-acts [data-act="${command}"]`)

/** The one that this walk plans. */
let session = ''

async function showsUnits(started: () => Started): Promise<void> {
  const guest = await visitor(started().browser, started().url)
  await guest.page.goto('/study')
  await guest.page.locator('[data-number="units"]', { hasText: '4' }).waitFor()
  expect(await guest.page.locator('[data-unit]').count()).toBe(6)
  await expectReadable(guest.page, '/study?lang=en', 'light')
  expect(guest.errors).toEqual([])
  await guest.leave()
}

async function planAndOpen(started: () => Started): Promise<void> {
  const { page, errors, leave } = await visitor(started().browser, started().url, { role: 'study-secretary' })
  await page.goto('/study')
  await page.locator(`[data-unit="${UNIT}"] [data-act="convene-study-session"]`).click()
  await page.fill('#act_theme', THEME)
  await page.fill('#act_venue', '三楼会议室')
  await page.fill('#act_startsAt', await inMinutes(page, 5))
  await page.fill('#act_endsAt', await inMinutes(page, 65))
  await page.fill('#act_agenda', '学习文件')
  await page.fill('#act_due', [SECRETARY, CHAIR, MEMBER].join('\n'))
  await page.fill('#act_chair', CHAIR)
  await page.fill('#act_recorder', SECRETARY)
  await send(page, 'convene-study-session')
  const sessions = (await (await page.request.get('/api/study/board')).json()) as {
    campaigns: { units: { sessions: { session: string; theme: { zh: string } }[] }[] }[]
  }
  const all = sessions.campaigns.flatMap(({ units }) => units).flatMap((unit) => unit.sessions)
  session = all.find(({ theme }) => theme.zh === THEME)?.session ?? ''
  await page.goto(`/study/sessions/${session}`)
  await act(page, 'open-study-sign-in').click()
  await page.locator('[data-testid="door-code"]', { hasText: /^\d{6}$/ }).waitFor()
  expect(errors).toEqual([])
  await leave()
}

async function signIn(started: () => Started): Promise<void> {
  const desk = await visitor(started().browser, started().url, { role: 'study-secretary' })
  await desk.page.goto(`/study/sessions/${session}`)
  const phone = await visitor(started().browser, started().url, { role: 'study-member', viewport: PHONE })
  await phone.page.goto('/study/me?lang=en')
  const mine = phone.page.locator(`[data-session="${session}"]`)
  const input = mine.locator('input')
  await input.waitFor()
  const door = desk.page.locator('[data-testid="door-code"]')
  await input.fill((await door.textContent())?.trim() ?? '')
  await mine.locator('[data-testid="sign-in"]').click()
  await phone.page.locator(`[data-session="${session}"][data-mine="present"]`).waitFor()
  expect(await overflow(phone.page)).toBe(0)
  await desk.page.locator(`[data-person="${MEMBER}"][data-attendance="present"]`).waitFor()
  expect([...desk.errors, ...phone.errors]).toEqual([])
  await phone.leave()
  await desk.leave()
}

async function lockWithoutGaps(started: () => Started): Promise<void> {
  const { page, errors, leave } = await visitor(started().browser, started().url, { role: 'study-secretary' })
  await page.goto(`/study/sessions/${session}?lang=en`)
  for (const person of [SECRETARY, CHAIR]) {
    await page.locator(`[data-person="${person}"] [data-act="call-study-roll"]`).first().click()
    await page.locator(`[data-person="${person}"][data-attendance="present"]`).waitFor()
  }
  await act(page, 'hold-study-session').click()
  await page.fill('#act_startedAt', await inMinutes(page, -2))
  await send(page, 'hold-study-session')
  await page.locator('[data-testid="gaps"]').waitFor()
  await act(page, 'lock-study-session').click()
  await page.fill('#act_signature', 'sheet-1')
  await page.locator('[data-testid="send"]').click()
  await page.locator('.ant-drawer [role="alert"]', { hasText: 'do not close' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[data-testid="form-lock-study-session"]').waitFor({ state: 'detached' })
  await act(page, 'make-study-commitment').click()
  await page.fill('#act_words', '走访十户')
  await search(page, 'owner', '152501.service')
  await page.fill('#act_dueAt', await inMinutes(page, 3000))
  await send(page, 'make-study-commitment')
  await act(page, 'draft-study-minutes').click()
  await page.fill('#act_summary', '学习了文件')
  await page.fill('#act_documents', '报告')
  await page.fill('#act_speakers', `${CHAIR} 1`)
  await send(page, 'draft-study-minutes')
  await page.locator('[data-testid="no-gaps"]').waitFor()
  await act(page, 'lock-study-session').click()
  await page.fill('#act_signature', 'sheet-1')
  await send(page, 'lock-study-session')
  await page.locator('[data-testid="session-status"][data-status="locked"]').waitFor()
  expect(errors).toEqual([])
  await leave()
}

async function keepCommitment(started: () => Started): Promise<void> {
  const owner = await visitor(started().browser, started().url, { role: 'study-owner', viewport: PHONE })
  await owner.page.goto(`/study/sessions/${session}?lang=zh`)
  await owner.page.locator('[data-act="keep-study-commitment"]').click()
  await owner.page.fill('#act_ref', 'receipt-10')
  await send(owner.page, 'keep-study-commitment')
  await owner.page.locator('[data-commitment][data-status="kept"]', { hasText: 'receipt-10' }).waitFor()
  expect(await owner.page.locator('[data-person]').count()).toBe(0)
  expect(owner.errors).toEqual([])
  await owner.leave()
  const desk = await visitor(started().browser, started().url, { role: 'study-secretary' })
  await desk.page.goto('/study')
  await desk.page.locator(`[data-unit="${UNIT}"] [data-act="report-study-unit"]`).click()
  await choose(desk.page, 'form', '集体学习')
  await send(desk.page, 'report-study-unit')
  await desk.page.locator('[data-number="units"]', { hasText: '5' }).waitFor()
  await desk.page.goto(`/study/units/${UNIT}/file`)
  await reads(desk.page, THEME)
  await desk.leave()
}

/** A session from its plan to a kept commitment. */
export function describeStudy(started: () => Started): void {
  it('shows everybody the units by sessions, in both languages, and bars nobody', () => showsUnits(started), 240_000)
  it('is planned and its door opened by the unit’s secretary', () => planAndOpen(started), 240_000)
  it('is signed in to on a member’s phone, who then reads their own record', () => signIn(started), 240_000)
  it('does not lock with gaps, and locks without', () => lockWithoutGaps(started), 240_000)
  it(
    'leads to a commitment that its owner keeps with proof, and the unit reports',
    () => keepCommitment(started),
    240_000,
  )
}
