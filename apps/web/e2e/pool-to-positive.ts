import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { accessibilityProblems } from '../../../tools/axe.ts'
import { RUN } from './ids.ts'
import { overflow } from './readable.ts'
import type { Started } from './started.ts'
import { choose, PHONE, pressAct, send, type Visitor, visitor } from './visitor.ts'

const POOL = `t-${RUN}-pool`
const MEMBERS = ['x', 'y', 'z'].map((one) => `p-${RUN}-${one}`)
const POSITIVE = MEMBERS[1] ?? ''
const LAB = 'lab-98'
const singleOf = (person: string): string => `t-${person}`

interface PoolPage {
  readonly pool: { readonly status: string; readonly unresolved: number; readonly positiveMembers: number }
  readonly members: readonly {
    readonly person: string
    readonly status: string
    readonly heldNow: boolean
    readonly reported: boolean
  }[]
}
async function poolOf(page: Page): Promise<PoolPage> {
  const answer = await page.request.get(`/api/laboratory/pools/${POOL}`, { headers: { 'x-purpose': 'control' } })
  expect(answer.status()).toBe(200)
  return (await answer.json()) as PoolPage
}

async function openRound(page: Page): Promise<string> {
  const rounds = (await (await page.request.get('/api/rounds?place=150105')).json()) as readonly {
    readonly round: string
    readonly status: string
  }[]
  return rounds.find(({ status }) => status === 'open')?.round ?? ''
}

/** The testing desk takes three people's swabs into one tube, on the page of the round. */
async function collectPool({ page }: Visitor, home: string): Promise<void> {
  await page.goto(`/rounds/${await openRound(page)}`)
  await page.locator('[data-testid="forecast"]').waitFor()
  await pressAct(page, 'collect-pool')
  await page.fill('#act_tube', POOL)
  await page.fill('#act_members', MEMBERS.join('\n'))
  await page.fill('#act_site', 'site-98')
  await page.fill('#act_place', home)
  await send(page, 'collect-pool')
}

/** The laboratory receives by scan and enters the result by keyboard; everything reads in English. */
async function resultByKeyboard({ page }: Visitor): Promise<void> {
  await page.goto('/laboratory?lang=en')
  await page.locator('h1', { hasText: 'Laboratory' }).waitFor()
  await page.fill('#lab-laboratory', LAB)
  await receive(page, [POOL])
  const cell = page.locator(`tr[data-tube="${POOL}"] [data-field="result"]`)
  await cell.fill('2')
  await cell.press('Enter')
  await page.locator('[data-testid="send-grid"]').click()
  const pool = page.locator(`[data-pool="${POOL}"]`)
  await pool.waitFor()
  expect(await pool.textContent()).toContain('3 of 3 unresolved')
}
async function receive(page: Page, tubes: readonly string[]): Promise<void> {
  await page.fill('#lab-receive-text', tubes.join('\n'))
  await page.locator('[data-act="receive-tube"]').click()
  await page.locator('[role="status"]', { hasText: `${tubes.length} rows recorded, 0 refused` }).waitFor()
}
const openMembers = async (page: Page): Promise<void> => {
  await page.locator(`[data-pool="${POOL}"] [data-testid="pool-members"]`).click()
  await page.locator(`[data-member="${POSITIVE}"]`).waitFor()
}

/** Every member is held and sampled singly, from the pool on top of the bench. */
async function sampleMembers({ page }: Visitor): Promise<void> {
  await page.goto('/laboratory?lang=zh')
  await openMembers(page)
  for (const person of MEMBERS) {
    const member = page.locator(`[data-member="${person}"]`)
    expect(await member.textContent()).toContain('原地等候')
    await member.locator('[data-act="collect-tube"]').click()
    await page.fill('#act_tube', singleOf(person))
    await send(page, 'collect-tube')
  }
}

/** A paste of results: a bad row is named before anything is sent. */
async function resultByPaste({ page }: Visitor): Promise<void> {
  await page.goto('/laboratory?lang=en')
  await receive(page, MEMBERS.map(singleOf))
  const rows = MEMBERS.map((person) => `${singleOf(person)}\t${person === POSITIVE ? 'positive\t23.1' : 'negative'}`)
  await page.fill('#lab-paste-text', [...rows, `${singleOf(POSITIVE)}x\tmaybe`].join('\n'))
  const bad = page.locator('[data-testid="bad-rows"]')
  expect(await bad.textContent()).toContain('“maybe” is no result')
  await page.locator('[data-act="report-tube-result"]').click()
  await page.locator('[role="status"]', { hasText: '3 rows recorded, 0 refused' }).waitFor()
  await expect.poll(() => accessibilityProblems(page), { timeout: 20_000 }).toEqual([])
  await page.setViewportSize(PHONE)
  expect(await overflow(page)).toBe(0)
}

/** The positive single leads to the report of its person, with tube and round filled in. */
async function reportMember({ page }: Visitor, home: string): Promise<void> {
  await page.goto('/laboratory?lang=zh')
  await openMembers(page)
  await page.locator(`[data-member="${POSITIVE}"] [data-act="report-positive"]`).click()
  expect(await page.locator('#act_tube').inputValue()).toBe(singleOf(POSITIVE))
  expect(await page.locator('#act_person').inputValue()).toBe(POSITIVE)
  await choose(page, 'foundIn', '低风险区筛查')
  await page.fill('#act_home', home)
  await send(page, 'report-positive')
  await page.locator(`[data-member="${POSITIVE}"]`, { hasText: '已报告' }).waitFor()
}

/** One round with a positive pool, through its single retests to a reported positive. */
export function describePoolToPositive(started: () => Started, home: () => string): void {
  it('follows a positive pool to its reported positive, at both desks and in both languages', async () => {
    const { browser, url } = started()
    const testing = await visitor(browser, url, { role: 'testing' })
    const laboratory = await visitor(browser, url, { role: 'lab' })
    await collectPool(testing, home())
    await resultByKeyboard(laboratory)
    const held = await poolOf(laboratory.page)
    expect(held.members.map(({ status, heldNow }) => [status, heldNow])).toEqual(MEMBERS.map(() => ['held', true]))
    await sampleMembers(testing)
    await resultByPaste(laboratory)
    const resolved = await poolOf(laboratory.page)
    expect(resolved.pool).toMatchObject({ status: 'resolved', unresolved: 0, positiveMembers: 1 })
    expect(resolved.members.filter(({ heldNow }) => heldNow)).toEqual([])
    await reportMember(testing, home())
    expect((await poolOf(testing.page)).members).toContainEqual(
      expect.objectContaining({ person: POSITIVE, status: 'positive', reported: true }),
    )
    expect([...testing.errors, ...laboratory.errors]).toEqual([])
    await testing.leave()
    await laboratory.leave()
  }, 400_000)
}
