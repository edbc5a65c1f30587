import { beforeAll, expect, it } from 'vitest'
import { RUN } from './ids.ts'
import { expectReadable } from './readable.ts'
import type { Started } from './started.ts'
import { choose, PHONE, reads, search, send, type Visitor, visitor } from './visitor.ts'

const MOVING_MS = 300_000
const LOAN = `loan-${RUN}`
const HOME = 'bank-150203'
/** Monday morning: payments are taken from half past eight. */
const MORNING = '2022-11-14T08:40:00+08:00'

/** Who does each step while the home branch is empty: at Baotou, at Ordos, at the regional branch. */
const LENT = [
  ['investigate', '包头分行主调查人'],
  ['review', '鄂尔多斯分行审查人'],
  ['conditions', '鄂尔多斯分行条件落实岗'],
  ['sign', '包头分行合同岗'],
  ['countersign', '区分行第二签字人'],
  ['pay', '鄂尔多斯分行支付经办'],
  ['release', '区分行支付复核'],
] as const

type As = (role: string, path: string, work: (who: Visitor) => Promise<void>, viewport?: typeof PHONE) => Promise<void>

/** One officer at one page, and away again; nothing may have broken in the browser. */
const actingOn =
  (started: () => Started): As =>
  async (role, path, work, viewport) => {
    const who = await visitor(started().browser, started().url, viewport === undefined ? { role } : { role, viewport })
    await who.page.goto(path)
    await work(who)
    expect(who.errors).toEqual([])
    await who.leave()
  }

async function act({ page }: Visitor, step: string, command: string, fill: Record<string, string> = {}) {
  await page.locator(`[data-loan="${LOAN}"][data-step="${step}"] [data-act="${command}"]`).click()
  for (const [field, value] of Object.entries(fill)) await page.fill(`#act_${field}`, value)
  await send(page, command)
}
const scan = (step: string) => ({ evidence: `scan-${LOAN}-${step}` })
const waive = (as: As, step: string) =>
  as('bank-baotou', '/credit/desk', async (who) => {
    await who.page.locator(`[data-loan="${LOAN}"][data-step="${step}"] [data-act="waive-step"]`).click()
    await choose(who.page, 'reason', '现场无法到达')
    await send(who.page, 'waive-step')
  })

async function lendSteps(as: As): Promise<void> {
  await as('bank-baotou', '/credit/delegation', async ({ page }) => {
    await page.locator(`[data-row="${HOME}"] [data-act="declare-branch-empty"]`).click()
    await send(page, 'declare-branch-empty')
    await page.locator(`[data-row="${HOME}"] [data-act="declare-branch-staffed"]`).waitFor()
  })
  await as('bank-manager', '/credit/desk', async ({ page }) => {
    await page.locator('[data-act="apply-for-loan"]').click()
    await page.fill('#act_loan', LOAN)
    await search(page, 'firm', '苍岩川特钢')
    await page.fill('#act_amountWan', '12000')
    await page.fill('#act_evidence', `scan-${LOAN}-accept`)
    await send(page, 'apply-for-loan')
    await page.locator(`[data-loan="${LOAN}"][data-step="investigate"]`).waitFor()
  })
  await as('bank-baotou', '/credit/delegation', async ({ page }) => {
    for (const [step, to] of LENT) {
      await page.locator(`[data-loan="${LOAN}"] [data-row="${step}"] [data-act="delegate-step"]`).click()
      await choose(page, 'to', to)
      await send(page, 'delegate-step')
      await page.locator(`[data-loan="${LOAN}"] [data-row="${step}"] [data-act="end-delegation"]`).waitFor()
    }
  })
}

async function passThroughHands(as: As): Promise<void> {
  await as('bank-investigator', '/credit/desk', (who) => act(who, 'investigate', 'do-loan-step', scan('investigate')))
  await waive(as, 'verify')
  // A step that was lent is seen by whoever it was lent to, and not by who did the one before.
  await as('bank-investigator', '/credit/desk', async ({ page }) => {
    await page.locator(`[data-loan="${LOAN}"][data-step="verify"]`).waitFor()
    expect(await page.locator(`[data-loan="${LOAN}"][data-step="review"]`).count()).toBe(0)
  })
  await as('bank-reviewer', '/credit/desk', (who) => act(who, 'review', 'do-loan-step', scan('review')))
  await as('bank-approver', '/credit/desk', (who) => act(who, 'approve', 'approve-loan', scan('approve')))
  await as('bank-conditions', '/credit/desk', (who) => act(who, 'conditions', 'do-loan-step', scan('conditions')))
  await as('bank-legal', '/credit/desk', (who) =>
    act(who, 'sign', 'sign-contract', { contract: `contract-${RUN}`, ...scan('sign') }),
  )
  await as('bank-signatory', '/credit/desk', (who) => act(who, 'countersign', 'do-loan-step', scan('countersign')))
  await waive(as, 'draw')
  await as('bank-maker', '/credit/desk', (who) =>
    act(who, 'pay', 'prepare-payment', { payee: `payee-${RUN}`, ...scan('pay') }),
  )
  await as('bank-checker', '/credit/desk', (who) =>
    act(who, 'release', 'release-payment', { reference: `pay-${RUN}`, ...scan('release') }),
  )
  await as('bank-lead', '/credit', async ({ page }) => {
    await reads(page, '截止前放款')
    const row = page.locator(`[data-row="${LOAN}"]`)
    await expect.poll(() => row.textContent()).toContain('1.20 亿元')
    await page.locator('.header-tools button', { hasText: 'English' }).click()
    await expect.poll(() => row.textContent()).toContain('paid before the cut-off')
    await expect.poll(() => row.textContent()).toContain('CNY 120.00 m')
    await expectReadable(page, '/credit', 'light')
  })
}

async function comeHome(as: As): Promise<void> {
  await as('bank-baotou', '/credit/delegation', async ({ page }) => {
    await page.locator(`[data-row="${HOME}"] [data-act="declare-branch-staffed"]`).click()
    await page.locator(`[data-row="${HOME}"] [data-act="declare-branch-empty"]`).waitFor()
  })
  await as('bank-home', '/credit/desk', async ({ page }) => {
    await page.locator('[data-act="receive-file"]').first().click()
    await page.fill('#act_receipt', `receipt-${RUN}`)
    await send(page, 'receive-file')
  })
  await as('bank-lead', `/credit/loans/${LOAN}`, async ({ page }) => {
    const pack = page.locator('[data-testid="evidence-pack"]')
    for (const words of ['演练数据', `scan-${LOAN}-release`, '暂缓，待补办', '鄂尔多斯分行支付经办'])
      await expect.poll(() => pack.textContent()).toContain(words)
  })
  const onPhone = async ({ page }: Visitor): Promise<void> => {
    await reads(page, '当日放款')
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(PHONE.width)
  }
  await as('bank-lead', '/credit', onPhone, PHONE)
}

/** 120 million within a day, the home branch empty. Moves the clock to Monday morning, when payments are taken. */
export function describeCredit(started: () => Started): void {
  beforeAll(async () => {
    await fetch(`${started().url}/api/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to: MORNING, run: false }),
    })
  }, MOVING_MS)
  const as = actingOn(started)
  it('is declared empty, taken in by the branch above, and lent step by step', () => lendSteps(as), 600_000)
  it('goes through different hands, no one twice, and leaves before the cut-off', () => passThroughHands(as), 600_000)
  it(
    'has its file home again with a receipt, its pack on paper, and a page that fits a phone',
    () => comeHome(as),
    300_000,
  )
}
