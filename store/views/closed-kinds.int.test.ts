import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KERNEL } from '#kernel/module.ts'
import type { Right } from '#kernel/positions/rights.ts'
import type { CityCode, PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import { instant, type LocalDate } from '#kernel/primitives/instant.ts'
import { RESETTLEMENT, RESETTLEMENT_OFFER } from '#resettlement/module.ts'
import type { ReadScope, VaultReader } from '../store.ts'
import { type TestStore, testStore } from '../testing/test-store.ts'

const CITY = '1509' as CityCode
const NOW = instant('2022-11-02T09:00:00+08:00')
let store: TestStore

beforeAll(async () => {
  store = await testStore([KERNEL, RESETTLEMENT])
  const said = {
    returnee: 'r-1',
    entry: 'before-release',
    gate: '1509.gatenorth' as PostId,
    releaseOn: '2022-11-08' as LocalDate,
    county: '150921' as PlaceCode,
    whereNow: '1501' as PlaceCode,
    occurredAt: NOW,
  }
  const outcome = await store.submit({
    city: CITY,
    command: 'list-returnee',
    payloads: [RESETTLEMENT_OFFER.commands['list-returnee']?.schema.parse(said)],
    post: '1509.system' as PostId,
    person: null,
    now: NOW,
    request: 'list-1',
  })
  expect(outcome.status).toBe('accepted')
})
afterAll(() => store.close())

const scope = (rights: readonly Right[], over: Partial<ReadScope> = {}): ReadScope => ({
  city: CITY,
  scope: ['1509' as PlaceCode],
  rights,
  mode: 'rows',
  ...over,
})
const count = (table: string, readScope: ReadScope): Promise<number> =>
  store.read(readScope, async (db) => (await db.rows<{ n: number }>(`select count(*) as n from ${table}`))[0]?.n ?? -1)

describe('a closed kind', () => {
  const tables = ['returnees', 'events', 'states', 'streams', 'duties']
  it.each(tables)('shows %s to a holder of its right', async (table) => {
    expect(await count(table, scope(['return.read']))).toBeGreaterThan(0)
  })
  it.each(tables)('shows nothing of %s to anybody else, not even to count', async (table) => {
    const others: readonly Right[] = ['board.read', 'case.read', 'identity.read', 'stay.receive']
    expect(await count(table, scope(others))).toBe(0)
    expect(await count(table, scope(others, { mode: 'counts' }))).toBe(0)
  })
  it('keeps to the place as well', async () => {
    expect(await count('returnees', scope(['return.read'], { scope: ['150922' as PlaceCode] }))).toBe(0)
    expect(await count('returnees', scope(['return.read'], { scope: ['150921' as PlaceCode] }))).toBe(1)
  })
})

describe('the vault of the chain', () => {
  const one = 'r-1' as PersonId
  const reader: VaultReader = { who: 'a', post: '150921.justice' as PostId, purpose: 'hand-over' }
  const of = (vault: TestStore['vault']) => vault.read(CITY, [one], reader)

  it('has tables, a key and a log of its own', async () => {
    await store.chainVault.put([{ city: CITY, person: one, fields: { name: '甲', idNumber: '15019919900101001X' } }])
    expect(await of(store.chainVault)).toMatchObject({ [one]: { name: '甲' } })
    expect(await of(store.vault)).toEqual({})
    expect((await store.vault.findByNumber(CITY, ['15019919900101001X'])).size).toBe(0)
    const [logged] = await store.chainVault.reads(CITY, 1)
    expect(logged).toMatchObject({ person: one, purpose: 'hand-over' })
    const { rows } = await store.operatorSql('select count(*)::int as n from vault_keys')
    expect(rows).toEqual([{ n: 0 }])
  })
  it('destroys what it kept when the support ends', async () => {
    expect(await store.chainVault.erase(CITY, one)).toBe('erased')
    expect(await of(store.chainVault)).toEqual({})
  })
})
