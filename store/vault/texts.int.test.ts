import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, PostId, StreamId } from '#kernel/primitives/ids.ts'
import { type TextRef, textRef } from '#kernel/texts/text-ref.ts'
import type { TextOwner, VaultReader } from '../store.ts'
import { CITY, send } from '../testing/parcels.ts'
import { TEST_MODULE } from '../testing/test-module.ts'
import { type TestStore, testStore } from '../testing/test-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore([TEST_MODULE])
})
afterAll(() => store.close())

const ann = 'p-ann' as PersonId
const bo = 'p-bo' as PersonId
const zone = 'zone/150105001001-02-05' as StreamId
const reader: VaultReader = { who: 'account-1', post: '150105.control' as PostId, purpose: 'case-work' }
const ref = (n: number): TextRef => textRef(n.toString(16).padStart(32, '0'))
const put = (owner: TextOwner, n: number, text: string) =>
  store.vault.putTexts([{ city: CITY, ref: ref(n), owner, text }])
const read = async (n: number, by: VaultReader | null = null) =>
  (await store.vault.readTexts(CITY, [ref(n)], by))[ref(n)]

describe('free text in the vault', () => {
  it('opens under its reference, and a repeat leaves it as it was', async () => {
    await put(zone, 1, '楼内发现阳性')
    await put(zone, 1, 'something else under the same key')
    expect(await read(1)).toEqual({ state: 'open', text: '楼内发现阳性' })
    expect(await read(2)).toBeUndefined()
  })

  it('holds no word of it in the database', async () => {
    const sql = `select count(*) as n from vault_texts where position('楼内'::bytea in sealed) > 0`
    expect((await store.operatorSql(sql)).rows).toEqual([{ n: 0 }])
  })

  it('about a person opens for a stated purpose only, and is logged', async () => {
    await put(ann, 3, '独居，需透析')
    expect(await read(3)).toEqual({ state: 'withheld' })
    expect(await read(3, reader)).toEqual({ state: 'open', text: '独居，需透析' })
    expect((await store.vault.reads(CITY, 5)).map(({ person, purpose }) => [person, purpose])).toEqual([
      [ann, 'case-work'],
    ])
  })

  it('is sealed with one key however many write at once', async () => {
    const owner = 'zone/150105001001-03-01' as StreamId
    const numbers = Array.from({ length: 8 }, (_, n) => 100 + n)
    await Promise.all(numbers.map((n) => put(owner, n, `text ${n}`)))
    const held = await store.vault.readTexts(CITY, numbers.map(ref), null)
    expect(Object.values(held)).toEqual(
      expect.arrayContaining(numbers.map((n) => ({ state: 'open', text: `text ${n}` }))),
    )
  })

  it('goes with what was refused', async () => {
    await put(zone, 4, 'refused')
    await store.vault.dropTexts(CITY, [ref(4)])
    expect(await read(4)).toBeUndefined()
  })

  it('is gone with the key; the ledger stays as it was', async () => {
    await store.submit(send(1))
    expect(await store.vault.erase(CITY, zone)).toBe('erased')
    expect(await read(1)).toEqual({ state: 'erased' })
    expect((await store.verify()).identical).toBe(true)
  })

  it('of an erased subject can be written anew, of an erased person never', async () => {
    await put(zone, 5, 'of the next order')
    expect(await read(5)).toEqual({ state: 'open', text: 'of the next order' })
    expect(await read(1)).toEqual({ state: 'erased' })
    await put(bo, 6, 'first')
    await store.vault.erase(CITY, bo)
    await put(bo, 7, 'later')
    expect(await read(6, reader)).toEqual({ state: 'erased' })
    expect(await read(7, reader)).toEqual({ state: 'erased' })
  })

  it('shares the key of the person’s other data', async () => {
    await store.vault.put([{ city: CITY, person: ann, fields: { name: '安娜' } }])
    expect(await store.vault.read(CITY, [ann], reader)).toEqual({ [ann]: { name: '安娜' } })
    await store.vault.erase(CITY, ann)
    expect(await read(3, reader)).toEqual({ state: 'erased' })
    expect(await store.vault.read(CITY, [ann], reader)).toEqual({})
  })
})
