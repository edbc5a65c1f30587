import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KERNEL_COMMANDS } from '#kernel/contract.ts'
import { isWithin } from '#kernel/figures/published-figure.ts'
import { KERNEL } from '#kernel/module.ts'
import { PACKS } from '#kernel/policy/packs.ts'
import type { CityCode, PostId } from '#kernel/primitives/ids.ts'
import type { Scenario } from '#scenarios/scenario.ts'
import { VOLUNTEERS_HOHHOT, VOLUNTEERS_REGION } from '#scenarios/volunteers-2022-11/scenario.ts'
import type { Submission } from '#store/store.ts'
import { type TestStore, testStore } from '#store/testing/test-store.ts'
import { VOLUNTEERS_COMMANDS } from '#volunteers/contract.ts'
import { VOLUNTEERS_PUBLISHED } from '#volunteers/figures.ts'
import { VOLUNTEERS } from '#volunteers/module.ts'

const COMMANDS: Readonly<Record<string, { readonly schema: { parse(payload: unknown): unknown } }>> = {
  ...KERNEL_COMMANDS,
  ...VOLUNTEERS_COMMANDS,
}
const AT = VOLUNTEERS_HOHHOT.opensAt
const CITY = '1501' as CityCode

const submissions = (scenario: Scenario): Submission[] =>
  [...scenario.generate(scenario.seed)].flatMap((step) =>
    step.kind === 'people'
      ? []
      : [
          {
            city: scenario.city as CityCode,
            command: step.command,
            payloads: step.payloads.map((payload) => COMMANDS[step.command]?.schema.parse(payload)),
            post: step.post,
            person: step.person,
            now: step.at,
            request: step.request,
          },
        ],
  )

let store: TestStore
const counted = async (): Promise<Record<string, number>> => {
  const numbers: Record<string, number> = {}
  for (const figure of VOLUNTEERS_PUBLISHED) {
    const { rows } = await store.operatorSql(figure.sql(AT))
    numbers[figure.id] = Number(rows[0]?.n)
  }
  return numbers
}
const rowOf = async (type: string, where: string): Promise<{ event: string; row: number }> => {
  const { rows } = await store.operatorSql(
    `select e.id::text as event, (r.n - 1)::int as row from events e, jsonb_array_elements(e.rows) with ordinality r(value, n)
      where e.type = '${type}' and ${where} limit 1`,
  )
  return rows[0] as unknown as { event: string; row: number }
}
const takeBack = async (type: string, where = 'true', city: string = CITY): Promise<void> => {
  const outcome = await store.submit({
    city: city as CityCode,
    command: 'void-record',
    payloads: [{ ...(await rowOf(type, where)), reason: 'did-not-happen', occurredAt: AT }],
    post: `${city}.system` as PostId,
    person: null,
    now: AT,
    request: `void-${type}-${where.length}`,
  })
  expect(outcome.status).toBe('accepted')
}
/** Figures that one row taken back has moved, by how much. */
async function movedBy(act: () => Promise<void>): Promise<Record<string, number>> {
  const before = await counted()
  await act()
  const after = await counted()
  const moved = Object.keys(before).filter((id) => before[id] !== after[id])
  return Object.fromEntries(moved.map((id) => [id.slice(11), (after[id] ?? 0) - (before[id] ?? 0)]))
}

beforeAll(async () => {
  store = await testStore([KERNEL, VOLUNTEERS], { packs: PACKS, disease: 'covid-19' })
  for (const scenario of [VOLUNTEERS_HOHHOT, VOLUNTEERS_REGION]) {
    const list = submissions(scenario)
    const started = performance.now()
    const outcomes = await store.submitMany(list)
    const rows = list.reduce((sum, { payloads }) => sum + payloads.length, 0)
    if (process.env.FIREBREAK_MEASURE !== undefined)
      process.stderr.write(`${scenario.id}: ${rows} rows in ${Math.round(performance.now() - started)} ms\n`)
    const refused = outcomes.filter((outcome) => outcome.status !== 'accepted' || outcome.refused.length > 0)
    expect(refused.slice(0, 3)).toEqual([])
  }
}, 600_000)
afterAll(async () => store?.close())

describe('the printed numbers of volunteer service', () => {
  it('are borne out by the records at the opening, every one', async () => {
    const numbers = await counted()
    const outside = VOLUNTEERS_PUBLISHED.filter((figure) => !isWithin(figure, numbers[figure.id] ?? Number.NaN))
    expect(outside.map(({ id }) => [id, numbers[id]])).toEqual([])
    expect(VOLUNTEERS_PUBLISHED.length).toBeGreaterThanOrEqual(12)
  })

  it('move by one row taken back exactly where that row counts', async () => {
    const scope = (name: string) => `r.value -> 'data' ->> 'scope' = '${name}'`
    const corps = await movedBy(() => takeBack('service-line-returned', scope('corps')))
    expect(Object.keys(corps)).toEqual(['corps-attendances', 'corps-hours'])
    expect(corps['corps-attendances']).toBe(-1)
    expect(Object.keys(await movedBy(() => takeBack('service-line-returned', scope('league'))))).toEqual([
      'league-hours',
    ])
    expect(Object.keys(await movedBy(() => takeBack('vehicle-trip-made')))).toEqual([
      'corps-vehicle-trips',
      'corps-distance',
    ])
    const final = `r.value -> 'data' ->> 'premises' = 'positive'`
    expect(await movedBy(() => takeBack('site-disinfected', final))).toEqual({ 'corps-final-disinfections': -1 })
    expect(Object.keys(await movedBy(() => takeBack('site-disinfected', `not (${final})`)))).toEqual([
      'corps-area-disinfected',
    ])
    expect(await movedBy(() => takeBack('volunteer-enrolled', scope('league')))).toEqual({ 'league-recruited': -1 })
    expect(Object.keys(await movedBy(() => takeBack('unit-line-returned', 'true', '1500')))).toEqual([
      'region-people',
      'region-hours',
    ])
  })
})
