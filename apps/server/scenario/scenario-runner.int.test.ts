import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CityCode, PostId } from '#kernel/primitives/ids.ts'
import { type Instant, instant, plusHours } from '#kernel/primitives/instant.ts'
import type { CommandStep, Scenario, ScenarioStep } from '#scenarios/scenario.ts'
import { type TestStore, testStore } from '#store/testing/test-store.ts'
import { CATALOGUE, MODULES } from '../catalogue.ts'
import type { StepSource } from './generator-thread.ts'
import { ScenarioRunner } from './scenario-runner.ts'

const CITY = '1501' as CityCode
const START = instant('2022-11-12T00:00:00+08:00')
const OPENS = plusHours(START, 10)

/** Hour by hour a post is created; the fifteenth is created twice, which is refused. */
const step = (hour: number, post: number): CommandStep => ({
  kind: 'command',
  at: plusHours(START, hour),
  post: '1501.system' as PostId,
  person: null,
  command: 'create-post',
  payloads: [
    {
      post: `d-${post}.hospital`,
      agency: 'a',
      title: { zh: '岗', en: 'post' },
      jurisdiction: '1501',
      grants: [],
      occurredAt: plusHours(START, hour),
    },
  ],
  request: `step-${hour}`,
})
const STEPS: readonly ScenarioStep[] = Array.from({ length: 16 }, (_, hour) => step(hour, Math.min(hour, 14)))

const SCENARIO: Scenario = {
  id: 'test-scenario',
  city: CITY,
  zone: 'Asia/Shanghai',
  disease: 'covid-19',
  startsAt: START,
  opensAt: OPENS,
  endsAt: plusHours(START, 24),
  seed: 1,
  days: [],
  generate: () => STEPS,
}

function sourceOf(steps: readonly ScenarioStep[], breakAfter = Number.POSITIVE_INFINITY): StepSource {
  let given = 0
  return {
    next: async () => {
      if (given >= breakAfter) throw new Error('the power fails')
      const batch = steps.slice(given, given + 2)
      given += 2
      return batch.length === 0 ? undefined : batch
    },
    stop: async () => undefined,
  }
}

let store: TestStore
beforeEach(async () => {
  store = await testStore(MODULES, { packs: CATALOGUE.packs, disease: 'covid-19' })
})
afterEach(() => store.close())

const lapse: CommandStep = {
  ...step(15, 14),
  command: 'lapse-zone',
  payloads: [{ place: '150105001001-01-01', occurredAt: plusHours(START, 15) }],
  request: 'step-lapse',
}

interface Given {
  readonly breakAfter?: number
  readonly fingerprint?: string
  readonly steps?: readonly ScenarioStep[]
}
const logged: string[] = []
const runner = ({ breakAfter, fingerprint = 'first', steps = STEPS }: Given = {}) =>
  new ScenarioRunner({
    store,
    city: CITY,
    scenario: SCENARIO,
    fingerprint,
    openSteps: (skip) => sourceOf(steps.slice(skip), breakAfter),
    onProgress: () => undefined,
    log: (line) => logged.push(line),
  })

async function posts(): Promise<number> {
  const { rows } = await store.operatorSql("select count(*)::int as n from events where type = 'post-created'")
  return Number(rows[0]?.n)
}
const now = (): Promise<Instant> => store.clock.now(CITY)

describe('loading a scenario', () => {
  it('writes what happened up to the opening, stands the clock there and keeps the rest', async () => {
    const loading = runner()
    expect(await loading.resume()).toBe(false)
    await loading.load()
    expect(await posts()).toBe(11)
    expect(await now()).toBe(OPENS)
    expect(loading.status).toMatchObject({ state: 'ready', percent: 100, refused: 0, queued: 5 })
  })

  it('goes on where it was interrupted, and writes nothing twice', async () => {
    const first = runner({ breakAfter: 4 })
    await first.resume()
    await expect(first.load()).rejects.toThrow('the power fails')
    expect(first.status.state).toBe('failed')
    expect(await posts()).toBe(4)
    const second = runner()
    expect(await second.resume()).toBe(false)
    await second.load()
    expect(await posts()).toBe(11)
    expect(second.status.queued).toBe(5)
  })

  it('knows at a second start that everything is there', async () => {
    const first = runner()
    await first.resume()
    await first.load()
    const second = runner()
    expect(await second.resume()).toBe(true)
    expect(second.status).toMatchObject({ state: 'ready', percent: 100 })
    await second.load()
    expect(await posts()).toBe(11)
    expect(second.status.queued).toBe(5)
  })
})

describe('another version of the scenario', () => {
  it('is never loaded on top of a part of the first', async () => {
    const first = runner({ breakAfter: 4 })
    await first.resume()
    await expect(first.load()).rejects.toThrow('the power fails')
    await expect(runner({ fingerprint: 'second' }).resume()).rejects.toThrow('fresh FIREBREAK_HOME')
    expect(await posts()).toBe(4)
  })

  it('leaves a whole first one as it is, plays nothing more and says so', async () => {
    const first = runner()
    await first.resume()
    await first.load()
    const second = runner({ fingerprint: 'second' })
    expect(await second.resume()).toBe(true)
    await second.load()
    expect(second.status).toMatchObject({ state: 'ready', queued: 0 })
    expect(second.isWhole).toBe(true)
    expect(await second.playUntil(plusHours(START, 24))).toBe(0)
    expect(await posts()).toBe(11)
    expect(logged.join('\n')).toContain('another version of the scenario test-scenario')
  })
})

describe('after the opening', () => {
  it('plays steps as the clock passes them, and counts what has become impossible', async () => {
    const loaded = runner()
    await loaded.resume()
    await loaded.load()
    expect(await loaded.playUntil(plusHours(START, 12))).toBe(2)
    expect(await posts()).toBe(13)
    expect(await loaded.playUntil(plusHours(START, 12))).toBe(0)
    expect(await loaded.playUntil(plusHours(START, 24))).toBe(3)
    expect(await posts()).toBe(15)
    expect(loaded.status).toMatchObject({ refused: 1, queued: 0 })
  })

  it("leaves the clock's own acts to the live clock, and does not count them as refused", async () => {
    const loaded = runner({ steps: [...STEPS.slice(0, 15), lapse] })
    await loaded.resume()
    await loaded.load()
    await loaded.playUntil(plusHours(START, 24))
    expect(loaded.status).toMatchObject({ refused: 0, queued: 0 })
    expect(loaded.leftToClock).toBe(1)
  })
})
