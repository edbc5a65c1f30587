import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CityCode, PlaceCode } from '#kernel/primitives/ids.ts'
import { connectOne } from '../database/connect.ts'
import { READER, WRITER } from '../database/roles.ts'
import type { ReadScope } from '../store.ts'
import { CITY, send } from '../testing/parcels.ts'
import { TEST_MODULE } from '../testing/test-module.ts'
import { type TestStore, testStore } from '../testing/test-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore([TEST_MODULE])
  await store.submit(send(1, { place: '150105001001-02-05-1' }))
  await store.submit(send(2, { place: '150105002001' }))
  await store.submit(send(3, { place: '150102001001' }))
})
afterAll(() => store.close())

const scope = (places: string[], over: Partial<ReadScope> = {}): ReadScope => ({
  city: CITY,
  scope: places as PlaceCode[],
  rights: ['case.read'],
  mode: 'rows',
  ...over,
})
const parcels = (readScope: ReadScope): Promise<string[]> =>
  store.read(readScope, async (db) => {
    const rows = await db.rows<{ parcel: string }>('select parcel from parcels order by parcel')
    return rows.map((row) => row.parcel)
  })
const count = (table: string, readScope: ReadScope): Promise<number> =>
  store.read(readScope, async (db) => (await db.rows<{ n: number }>(`select count(*) as n from ${table}`))[0]?.n ?? -1)

describe('a reader sees', () => {
  it.each([
    [['1501'], ['p-1', 'p-2', 'p-3']],
    [['150105'], ['p-1', 'p-2']],
    [['150105001001'], ['p-1']],
    [['150105001001-02'], ['p-1']],
    [['150105001001-02-05-1'], ['p-1']],
    [['150105001001-2'], []],
    [
      ['150102', '150105002'],
      ['p-2', 'p-3'],
    ],
    [[], []],
  ])('under %j: %j', async (places, expected) => {
    expect(await parcels(scope(places))).toEqual(expected)
  })

  it('nothing of another city', async () => {
    expect(await parcels(scope(['1501'], { city: '1502' as CityCode }))).toEqual([])
  })

  it('rows about persons only with the right over cases, or to count them', async () => {
    const guest = scope(['1501'], { rights: ['board.read'] })
    expect(await parcels(guest)).toEqual([])
    expect(await count('parcels', { ...guest, mode: 'counts' })).toBe(3)
    expect(await count('depots', guest)).toBe(3)
    expect(await count('duties', guest)).toBe(3)
  })

  it('events, states and streams by the same rules', async () => {
    const guest = scope(['1501'], { rights: [] })
    for (const table of ['events', 'states', 'streams'])
      expect([table, await count(table, guest)]).toEqual([table, table === 'events' ? 0 : 3])
    expect(await count('events', scope(['150105']))).toBe(2)
    expect(await count('states', scope(['150105']))).toBe(4)
  })

  it('no vault, requests or other tables', async () => {
    for (const table of ['vault', 'vault_keys', 'vault_reads', 'requests'])
      await expect(count(table, scope(['1501']))).rejects.toThrow(/permission denied/)
  })

  it('nothing but place codes in a scope', async () => {
    await expect(parcels(scope([`1501'; select 1`]))).rejects.toThrow(RangeError)
    await expect(parcels(scope(['.*']))).rejects.toThrow(RangeError)
  })
})

describe('without any setting', () => {
  it('every protected table is empty', async () => {
    const client = await connectOne(store.connectionString)
    await client.query(`set role ${READER}`)
    for (const table of [
      'events',
      'streams',
      'states',
      'figure_counts',
      'parcels',
      'depots',
      'duties',
      'heads',
      'seals',
    ]) {
      const { rows } = await client.query(`select count(*) as n from ${table}`)
      expect([table, rows[0]?.n]).toEqual([table, 0])
    }
    await client.end()
  })
})

describe('nobody may', () => {
  const attempt = async (role: string, sql: string): Promise<unknown> => {
    const client = await connectOne(store.connectionString)
    try {
      await client.query(`set role ${role}`)
      return await client.query(sql)
    } finally {
      await client.end()
    }
  }

  it('write as a reader', async () => {
    for (const sql of [`update parcels set grams = 0`, `delete from events`, `insert into heads values ('1501', 1, 1)`])
      await expect(attempt(READER, sql)).rejects.toThrow(/permission denied/)
    await expect(store.read(scope(['1501']), (db) => db.rows(`update parcels set grams = 0`))).rejects.toThrow(
      /permission denied|read-only/,
    )
  })

  it('change or delete what is recorded, even as the writer', async () => {
    for (const table of ['events', 'streams', 'requests', 'seals', 'events_2022_11']) {
      await expect(attempt(WRITER, `delete from ${table}`)).rejects.toThrow(/permission denied/)
      await expect(attempt(WRITER, `update ${table} set city = '1'`)).rejects.toThrow(/permission denied/)
    }
  })

  it('write through the operator’s select', async () => {
    await expect(
      store.operatorSql(`with x as (insert into heads values ('9', 1, 1) returning 1) select * from x`),
    ).rejects.toThrow(/read-only/)
    await expect(store.operatorSql('select 1; select 2')).rejects.toThrow(/multiple commands/)
  })
})
