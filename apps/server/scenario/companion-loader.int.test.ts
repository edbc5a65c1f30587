import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PostId } from '#kernel/primitives/ids.ts'
import { type Instant, instant, plusHours } from '#kernel/primitives/instant.ts'
import type { CommandStep, Scenario } from '#scenarios/scenario.ts'
import { type TestStore, testStore } from '#store/testing/test-store.ts'
import { CATALOGUE, MODULES } from '../catalogue.ts'
import type { Companion } from './companion.ts'
import { CompanionLoader } from './companion-loader.ts'
import type { StepSource } from './generator-thread.ts'

const START = instant('2022-11-12T00:00:00+08:00')
const OPENS = plusHours(START, 3)
const folder = mkdtempSync(join(tmpdir(), 'companion-'))

function place(city: string, code: string, hours: number): CommandStep {
  const at: Instant = plusHours(START, hours)
  return {
    kind: 'command',
    at,
    post: `${city}.system` as PostId,
    person: null,
    command: 'declare-place',
    payloads: [
      { code, name: { zh: code, en: code }, households: null, residents: null, synthetic: true, occurredAt: at },
    ],
    request: `place-${hours}`,
  }
}

const scenario = (id: string, city: string, community: string, last = 4): Scenario => ({
  id,
  city,
  zone: 'Asia/Shanghai',
  disease: 'covid-19',
  startsAt: START,
  opensAt: OPENS,
  endsAt: plusHours(START, 24),
  seed: 1,
  days: [],
  generate: () =>
    Array.from({ length: last }, (_, i) => place(city, `${city}${community}${String(i).padStart(6, '0')}`, i + 1)),
})
const companion = (module: string, of: Scenario): Companion => ({
  module,
  scenario: of,
  folders: [folder],
  divisions: [],
  demoAccounts: [],
})

/** Steps one a batch; after `most` of them the load is cut off, as by a kill. */
const stepsOf =
  (most = Number.POSITIVE_INFINITY) =>
  ({ seed, generate }: Scenario) =>
  (skip: number): StepSource => {
    const steps = [...generate(seed)].slice(skip)
    let sent = 0
    return {
      async next() {
        if (sent >= most) throw new Error('cut off')
        const step = steps[sent]
        sent += 1
        return step === undefined ? undefined : [step]
      },
      stop: async () => undefined,
    }
  }

let store: TestStore
beforeEach(async () => {
  store = await testStore(MODULES, { packs: CATALOGUE.packs, disease: 'covid-19' })
})
afterEach(() => store.close())

const loader = (companions: readonly Companion[], most?: number, lines: string[] = []) =>
  new CompanionLoader({
    store,
    companions,
    onProgress: () => undefined,
    log: (line) => lines.push(line),
    openSteps: stepsOf(most),
  })
const places = async (): Promise<Record<string, number>> => {
  const { rows } = await store.operatorSql('select city, count(*)::int as n from events group by city order by city')
  return Object.fromEntries(rows.map(({ city, n }) => [String(city), Number(n)]))
}

const TWO = [companion('a', scenario('one', '1502', '07')), companion('b', scenario('two', '1502', '03'))]

describe('scenarios behind the lead one', () => {
  it('may write one city twice, keep what is to come, and leave the clock alone', async () => {
    const all = loader([...TWO, companion('c', scenario('three', '1509', '02'))])
    const loaded: string[] = []
    await all.load(async ({ module }) => void loaded.push(module))
    expect(loaded).toEqual(['a', 'b', 'c'])
    expect(await places()).toEqual({ 1502: 6, 1509: 3 })
    expect(all.status.map(({ state, percent, refused, queued }) => [state, percent, refused, queued])).toEqual(
      Array.from({ length: 3 }, () => ['ready', 100, 0, 1]),
    )
    expect((await store.clock.get('1502' as never)).mode).toBe('real')
    await all.playUntil(plusHours(START, 5))
    expect(await places()).toEqual({ 1502: 8, 1509: 4 })
  })

  it('go on where they were cut off, without doing anything twice', async () => {
    const lines: string[] = []
    const cut = loader(TWO, 2, lines)
    await cut.load(async () => undefined)
    expect(cut.status.map(({ state }) => state)).toEqual(['failed', 'failed'])
    expect([cut.isWhole, cut.isWholeIn('1502' as never), cut.isWholeIn('1501' as never)]).toEqual([true, false, true])
    expect(lines[0]).toContain('cut off')
    const again = loader(TWO)
    await again.load(async () => undefined)
    expect(again.status.map(({ state, refused }) => [state, refused])).toEqual([
      ['ready', 0],
      ['ready', 0],
    ])
    expect(await places()).toEqual({ 1502: 6 })
    expect(await store.verify()).toMatchObject({ identical: true })
  })
})
