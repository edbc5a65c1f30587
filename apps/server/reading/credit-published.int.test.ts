import { afterAll, beforeAll, expect, it } from 'vitest'
import { CREDIT_COMMANDS } from '#credit/contract.ts'
import { CREDIT } from '#credit/module.ts'
import { CREDIT_PUBLISHED } from '#credit/published.ts'
import { KERNEL_COMMANDS } from '#kernel/contract.ts'
import type { CommandContract } from '#kernel/contract-fields.ts'
import { isWithin } from '#kernel/figures/published-figure.ts'
import { KERNEL } from '#kernel/module.ts'
import { PACKS } from '#kernel/policy/packs.ts'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { type Instant, instant, plusMinutes } from '#kernel/primitives/instant.ts'
import { CREDIT_2022 } from '#scenarios/credit-2022/scenario.ts'
import type { CommandStep } from '#scenarios/scenario.ts'
import { type TestStore, testStore } from '#store/testing/test-store.ts'

const CITY = CREDIT_2022.city as CityCode
const END = instant('2022-11-13T20:00:00+08:00')
const CONTRACTS: Readonly<Record<string, CommandContract>> = { ...KERNEL_COMMANDS, ...CREDIT_COMMANDS }

let store: TestStore
const submission = ({ at, post, person, command, payloads, request }: CommandStep) => ({
  city: CITY,
  now: at,
  post,
  person,
  command,
  payloads: payloads.map((payload) => CONTRACTS[command]?.schema.parse(payload)),
  request,
})

async function figuresAt(at: Instant): Promise<Record<string, number>> {
  const counted: [string, number][] = []
  for (const { id, sql } of CREDIT_PUBLISHED) {
    const { rows } = await store.operatorSql(sql(at))
    counted.push([id, Number(rows[0]?.n)])
  }
  return Object.fromEntries(counted)
}

/** Voids the one fact that `where` finds, a minute after the last void, and says which figures moved. */
let voids = 0
async function movedByVoiding(type: string, where: string): Promise<readonly string[]> {
  const at = plusMinutes(END, ++voids)
  const { rows } = await store.operatorSql(
    `select e.id::text as event, r.n::int - 1 as row from events e, jsonb_array_elements(e.rows) with ordinality as r(v, n)
      where e.type = '${type}' and ${where} order by 1, 2 limit 1`,
  )
  const before = await figuresAt(plusMinutes(at, -1))
  const payload = { event: rows[0]?.event, row: rows[0]?.row, reason: 'wrong-value', occurredAt: at }
  const outcome = await store.submit(
    submission({
      kind: 'command',
      at,
      post: `${CITY}.system` as CommandStep['post'],
      person: null,
      command: 'void-record',
      payloads: [payload],
      request: `void-${voids}`,
    }),
  )
  expect(outcome).toMatchObject({ status: 'accepted' })
  expect(await figuresAt(plusMinutes(at, -1))).toEqual(before)
  const after = await figuresAt(at)
  return Object.keys(after).filter((id) => after[id] !== before[id])
}

beforeAll(async () => {
  store = await testStore([KERNEL, CREDIT], { packs: PACKS, disease: 'covid-19' })
  const steps = [...CREDIT_2022.generate(CREDIT_2022.seed)].filter((step) => step.kind === 'command')
  const outcomes = await store.submitMany(steps.map(submission))
  expect(outcomes.filter(({ status }) => status !== 'accepted')).toEqual([])
}, 120_000)
afterAll(() => store?.close())

it('every printed figure is borne out by the records', async () => {
  const counted = await figuresAt(END)
  const wrong = CREDIT_PUBLISHED.filter((figure) => !isWithin(figure, counted[figure.id] ?? Number.NaN))
  expect(wrong.map(({ id, relation, published }) => [id, relation, published, counted[id]])).toEqual([])
  expect(CREDIT_PUBLISHED.length).toBeGreaterThanOrEqual(9)
})

it('as known before a record came in, it is not counted', async () => {
  const early = await figuresAt(instant('2022-10-26T15:00:00+08:00'))
  expect(early['credit.same-day-empty-branch']).toBe(0)
})

it.each([
  [
    'draw-recorded',
    "r.v -> 'data' -> 'tags' = '[\"dairy\", \"pastoral\"]' and r.v -> 'data' ->> 'paidOn' > '2022'",
    ['credit.dairy-loans', 'credit.dairy-growth'],
  ],
  ['draw-recorded', "r.v -> 'data' ->> 'draw' like 'lz-2021-%'", ['credit.dairy-growth']],
  ['draw-recorded', "r.v -> 'data' -> 'tags' = '[\"power\"]'", ['credit.power-coal-loans']],
  ['draw-recorded', "r.v -> 'data' ->> 'draw' like 'lm-2022-%'", ['credit.manufacturing-loans']],
  [
    'payment-released',
    "r.v -> 'data' ->> 'loan' = 'loan-20221026-1'",
    ['credit.same-day-empty-branch', 'credit.manufacturing-loans'],
  ],
  [
    'payment-released',
    "r.v -> 'data' ->> 'loan' = 'loan-20221101-1'",
    ['credit.pastoral-firm-loans', 'credit.pastoral-firm-saving'],
  ],
  ['listed-firm-contacted', 'true', ['credit.listed-firms-contacted']],
  [
    'firm-listed',
    "r.v -> 'data' ->> 'entry' = 'entry-122'",
    ['credit.listed-firms', 'credit.listed-firms-contacted', 'credit.listed-demand'],
  ],
])('voiding one row of %s (%s) moves exactly the figures that count it', async (type, where, figures) => {
  expect(await movedByVoiding(type, where)).toEqual(figures)
})
