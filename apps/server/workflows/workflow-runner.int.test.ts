import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CityCode, PostId } from '#kernel/primitives/ids.ts'
import { type Instant, instant, plusHours } from '#kernel/primitives/instant.ts'
import { type TestStore, testStore } from '#store/testing/test-store.ts'
import { anyWorkflow, type Workflow } from '#workflows/workflow.ts'
import { CATALOGUE, COMMANDS, MODULES } from '../catalogue.ts'
import { WorkflowRunner } from './workflow-runner.ts'

const [HERE, THERE] = ['1501' as CityCode, '1509' as CityCode]
const NOW: Instant = instant('2022-11-13T20:00:00+08:00')

/** A place declared in one city is declared in the other, called by how many the other knows. */
const ECHO: Workflow = anyWorkflow<{ code: string }, 'known'>({
  name: 'echo',
  on: ['place-declared'],
  reads: () => ({ known: { city: THERE, sql: 'select place from places where city = $1', values: [THERE] } }),
  run: ({ city, data, occurredAt }, { known }) =>
    city === THERE
      ? []
      : [
          {
            city: THERE,
            command: 'declare-place',
            payload: {
              code: data.code.replace(HERE, THERE),
              name: { zh: `第 ${known.length + 1}`, en: `number ${known.length + 1}` },
              occurredAt,
            },
          },
        ],
})

let store: TestStore
let lines: string[]
beforeEach(async () => {
  store = await testStore(MODULES, { packs: CATALOGUE.packs, disease: 'covid-19' })
  lines = []
  await store.clock.set(HERE, { mode: 'scenario', instant: NOW, rate: 1, state: 'paused' })
})
afterEach(() => store.close())

const runner = (workflows = [ECHO], cities: [CityCode, ...CityCode[]] = [HERE, THERE]) =>
  new WorkflowRunner({ store, workflows, cities, commands: COMMANDS, log: (line) => lines.push(line) })

async function declare(n: number, now = NOW, city = HERE): Promise<void> {
  const code = `${city}02001${String(n).padStart(3, '0')}`
  const payload = COMMANDS['declare-place']?.schema.parse({ code, name: { zh: code, en: code }, occurredAt: now })
  const outcome = await store.submit({
    city,
    command: 'declare-place',
    payloads: [payload],
    post: `${city}.system` as PostId,
    person: null,
    now,
    request: `declare-${n}-${now}`,
  })
  expect(outcome).toMatchObject({ status: 'accepted', refused: [] })
}
const echoed = async (): Promise<unknown[]> =>
  (
    await store.operatorSql(
      `select rows -> 0 -> 'data' -> 'name' ->> 'en' as name from events where city = '${THERE}' order by id`,
    )
  ).rows.map(({ name }) => name)

describe('workflows', () => {
  it('send what follows from a fact to the other city, knowing the rows they asked for', async () => {
    const echo = runner()
    await echo.begin()
    await declare(1)
    await declare(2)
    await echo.drain()
    expect(await echoed()).toEqual(['number 1', 'number 2'])
    expect(echo.status).toEqual([{ name: 'echo', sent: 2, refused: 0 }])
  })

  it('leave alone what was recorded before they began, also when it comes in later', async () => {
    await declare(1)
    const echo = runner()
    await echo.begin()
    await declare(2, plusHours(NOW, -1))
    await echo.drain()
    expect(await echoed()).toEqual([])
  })

  it('go on after a restart, and after a crash between sending and keeping do nothing twice', async () => {
    const first = runner()
    await first.begin()
    const before = await store.memo.get('workflow/echo')
    await declare(1)
    await first.drain()
    await store.memo.set('workflow/echo', before)
    const second = runner()
    await second.begin()
    await declare(2)
    await second.drain()
    expect(await echoed()).toEqual(['number 1', 'number 2'])
  })

  it('follow only the last of what was read together when all that counts is how things stand', async () => {
    const latest = runner([{ ...ECHO, latest: true }])
    await latest.begin()
    for (const n of [1, 2, 3]) await declare(n)
    await latest.drain()
    await declare(4)
    await latest.drain()
    expect(await echoed()).toEqual(['number 1', 'number 2'])
    expect(latest.status).toEqual([{ name: 'echo', sent: 2, refused: 0 }])
  })

  it('count what is refused, say why, and go on', async () => {
    await declare(1, NOW, THERE)
    const echo = runner()
    await echo.begin()
    await declare(1)
    await declare(2)
    await echo.drain()
    expect(echo.status).toEqual([{ name: 'echo', sent: 2, refused: 1 }])
    expect(lines).toEqual([expect.stringMatching(/workflow echo: declare-place after place-declared \d+: refused /)])
    const alone = runner([{ ...ECHO, name: 'alone' }], [HERE])
    await alone.begin()
    await declare(3)
    await alone.drain()
    expect(alone.status).toEqual([{ name: 'alone', sent: 1, refused: 1 }])
  })

  it('follow commits by themselves', async () => {
    const echo = runner()
    await echo.begin()
    echo.follow()
    await declare(1)
    await expect.poll(echoed, { timeout: 5000 }).toEqual(['number 1'])
    await echo.stop()
  })
})
