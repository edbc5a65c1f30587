import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/primitives/ids.ts'
import { CITY } from '../testing/parcels.ts'
import { TEST_MODULE } from '../testing/test-module.ts'
import { type TestStore, testStore } from '../testing/test-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore([TEST_MODULE])
})
afterAll(() => store.close())

const ann = 'p-ann' as PersonId
const NUMBER = '15019919900101001X'
const put = (person: PersonId, idNumber: string) => store.vault.put([{ city: CITY, person, fields: { idNumber } }])

describe('persons by citizen number', () => {
  it('finds who is known by a number, in either case, and nobody by another', async () => {
    await put(ann, NUMBER)
    const found = await store.vault.findByNumber(CITY, [NUMBER.toLowerCase(), '150199199001010028'])
    expect([...found]).toEqual([[NUMBER.toLowerCase(), ann]])
  })

  it('leaves the number with the first person known by it', async () => {
    await put('p-double' as PersonId, NUMBER)
    expect((await store.vault.findByNumber(CITY, [NUMBER])).get(NUMBER)).toBe(ann)
  })

  it('keeps no number in the database', async () => {
    const { rows } = await store.operatorSql(
      `select count(*)::int as n from vault_numbers where position('${NUMBER}'::bytea in digest) > 0`,
    )
    expect(rows).toEqual([{ n: 0 }])
  })

  it('knows nobody by the number of a person who was erased, not even when it is put again', async () => {
    await store.vault.erase(CITY, ann)
    await put(ann, NUMBER)
    expect((await store.vault.findByNumber(CITY, [NUMBER])).size).toBe(0)
  })
})
