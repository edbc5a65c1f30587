import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, PostId } from '#kernel/primitives/ids.ts'
import type { VaultReader } from '../store.ts'
import { CITY, send } from '../testing/parcels.ts'
import { TEST_MODULE } from '../testing/test-module.ts'
import { type TestStore, testStore } from '../testing/test-store.ts'
import { masterKey } from './master-key.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore([TEST_MODULE])
})
afterAll(() => store.close())

const ann = 'p-ann' as PersonId
const bo = 'p-bo' as PersonId
const reader: VaultReader = { who: 'account-1', post: '150105.tracing' as PostId, purpose: 'contact-tracing' }
const put = (person: PersonId, fields: object) => store.vault.put([{ city: CITY, person, fields }])
const read = (...persons: PersonId[]) => store.vault.read(CITY, persons, reader)

describe('the vault', () => {
  it('gives back what was put, adds fields and replaces them', async () => {
    await put(ann, { name: '安娜', phone: '1' })
    await store.vault.put([
      { city: CITY, person: ann, fields: { phone: '2' } },
      { city: CITY, person: ann, fields: { address: 'x' } },
      { city: CITY, person: bo, fields: { name: '波' } },
    ])
    expect(await read(ann, bo)).toEqual({
      [ann]: { name: '安娜', phone: '2', address: 'x' },
      [bo]: { name: '波' },
    })
  })

  it('holds no word of it in the database', async () => {
    const { rows } = await store.operatorSql(
      `select count(*) as n from vault where position('安娜'::bytea in sealed) > 0`,
    )
    expect(rows).toEqual([{ n: 0 }])
  })

  it('logs who read whom and why, found or not', async () => {
    await read('p-nobody' as PersonId)
    const log = await store.vault.reads(CITY, 10)
    expect(log.map((entry) => entry.person)).toEqual(expect.arrayContaining(['p-nobody', ann, bo]))
    expect(log[0]).toMatchObject({ ...reader, person: 'p-nobody' })
  })

  it('never gives an erased person back, and the ledger stays as it was', async () => {
    await store.submit(send(1))
    expect(await store.vault.erase(CITY, ann)).toBe('erased')
    expect(await store.vault.erase(CITY, 'p-nobody' as PersonId)).toBe('unknown')
    await put(ann, { name: 'again' })
    expect(await read(ann, bo)).toEqual({ [bo]: { name: '波' } })
    expect((await store.verify()).identical).toBe(true)
  })

  it('takes many at once', async () => {
    const persons = Array.from({ length: 2_000 }, (_, n) => `p-${n}` as PersonId)
    await store.vault.put(persons.map((person) => ({ city: CITY, person, fields: { name: person } })))
    expect(Object.keys(await read(...persons.slice(0, 500)))).toHaveLength(500)
  })
})

it('the master key is made once, for its owner only', () => {
  const home = mkdtempSync(join(tmpdir(), 'vault-'))
  expect(masterKey(home).equals(masterKey(home))).toBe(true)
  expect(statSync(join(home, 'vault.key')).mode & 0o777).toBe(0o600)
})
