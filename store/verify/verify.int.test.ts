import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TableDef } from '#kernel/ledger/table.ts'
import { connectOne } from '../database/connect.ts'
import { parcelStory } from '../testing/parcels.ts'
import { TEST_MODULE } from '../testing/test-module.ts'
import { type TestStore, type TestStoreOptions, testStore } from '../testing/test-store.ts'

let store: TestStore
const open = async (options: TestStoreOptions = {}): Promise<void> => {
  store = await testStore([TEST_MODULE], options)
  await store.submitMany(parcelStory(60))
}
afterEach(() => store.close())

/** As somebody with full rights on the database would. */
async function tamper(sql: string): Promise<void> {
  const client = await connectOne(store.connectionString)
  await client.query(sql)
  await client.end()
}
const thirdEvent = async (): Promise<unknown> =>
  (await store.operatorSql('select id::text from events order by id offset 2 limit 1')).rows[0]?.id

describe.each([
  ['in this thread', {}],
  ['in threads', { modulesAt: import.meta.resolve('#store/testing/test-modules.ts') }],
])('verify %s', (_, options) => {
  beforeEach(() => open(options))

  it('finds an untouched ledger identical and intact, and says how far it is sealed', async () => {
    expect(await store.verify()).toMatchObject({
      events: 180,
      sealedTo: 0,
      identical: true,
      chain: 'intact',
      first: null,
    })
    expect(await store.seal()).toEqual({ sealed: 180 })
    expect(await store.seal()).toEqual({ sealed: 0 })
    expect(await store.verify()).toMatchObject({ sealedTo: 180, chain: 'intact' })
  })

  it.each([
    [`update parcels set grams = grams + 1 where parcel = 'p-7'`, 'parcels'],
    [`delete from duties where subject = 'p-7' or duty like 'parcel/p-7#%'`, 'duties'],
    [`update figure_counts set n = n + 1`, 'figure_counts'],
    [`update states set state = jsonb_set(state, '{domain,grams}', '1') where stream = 'parcel/p-7'`, 'states'],
    [`insert into streams select city, stream, version + 9, event, row, occurred_at from streams limit 1`, 'streams'],
  ])('names the table after %s', async (sql, table) => {
    await tamper(sql)
    const report = await store.verify()
    expect(report.identical).toBe(false)
    const different = Object.entries(report.tables).filter(([, { identical }]) => !identical)
    expect(different.map(([name]) => name)).toEqual([table])
  })

  it('names the first changed event once sealed', async () => {
    await store.seal()
    const id = await thirdEvent()
    await tamper(`update events set rows = jsonb_set(rows, '{0,data,grams}', '77') where id = ${id}`)
    expect(await store.verify()).toMatchObject({ chain: 'broken', first: { id } })
  })

  it('notices an event that is gone, and a seal that was changed', async () => {
    await store.seal()
    const id = await thirdEvent()
    await tamper(`delete from events where id = ${id}`)
    expect(await store.verify()).toMatchObject({ chain: 'broken', first: { id } })
    await tamper(`update seals set hash = sha256(hash)`)
    expect((await store.verify()).chain).toBe('broken')
  })

  it('survives an event that cannot be folded any more', async () => {
    const id = await thirdEvent()
    await tamper(`update events set rows = '[{"streams": {"nothing/1": 1}}]' where id = ${id}`)
    expect((await store.verify()).identical).toBe(false)
  })
})

describe('a changed declaration', () => {
  beforeEach(() => open())

  it('has its table made again from the events', async () => {
    const [parcelKind, ...others] = TEST_MODULE.kinds
    const def = parcelKind?.tables[0]
    if (!parcelKind || !def) throw new Error('no table')
    const wider: TableDef = { ...def, columns: { ...def.columns, kilos: 'double precision' } }
    const kinds = [
      {
        ...parcelKind,
        tables: [wider],
        rows: (...args: Parameters<typeof parcelKind.rows>) =>
          parcelKind
            .rows(...args)
            .map((row) => ({ ...row, values: { ...row.values, kilos: Number(row.values.grams) / 1000 } })),
      },
      ...others,
    ]
    const again = await store.again([{ ...TEST_MODULE, kinds }])
    const { rows } = await again.operatorSql(`select count(*) as n, min(kilos) > 0 as positive from parcels`)
    expect(rows).toEqual([{ n: 60, positive: true }])
    expect((await again.verify()).identical).toBe(true)
    await again.close()
  })
})
