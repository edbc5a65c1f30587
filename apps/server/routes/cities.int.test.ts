import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CityCode, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import { instant } from '#kernel/primitives/instant.ts'
import { CITY, NOON, OPENED, openTestCity, type TestCity } from '../testing/test-city.ts'

/** Another city in the same home: its posts act there, and nowhere else. */
const BAOTOU = '1502' as CityCode
const POST = '150207.command' as PostId
const LATER = '2022-11-13T13:00:00+08:00'

let city: TestCity
beforeAll(async () => {
  city = await openTestCity({
    companions: [{ module: 'patrol', city: BAOTOU }],
    accounts: [{ account: 'baotou', post: POST, words: { zh: '九原区', en: 'Jiuyuan' } }],
  })
  const { store } = city
  await store.clock.set(BAOTOU, { mode: 'scenario', instant: NOON, rate: 1, state: 'paused' })
  const system = (command: string, payload: unknown) =>
    store.submit({
      city: BAOTOU,
      command,
      payloads: [payload],
      post: '1502.system' as PostId,
      person: null,
      now: NOON,
      request: command,
    })
  const grants = ['board.read', 'place.declare'].map((right) => ({ right, mode: 'command' }))
  const title = { zh: '九原区指挥', en: 'Jiuyuan command' }
  const created = { post: POST, agency: 'a', title, jurisdiction: '150207' as PlaceCode, grants, occurredAt: OPENED }
  await system('create-post', created)
  await system('fill-post', { post: POST, holder: 'o-baotou', until: null, occurredAt: OPENED })
})
afterAll(() => city?.close())

const get = async (url: string, headers: Record<string, string> = {}) =>
  (await city.app.inject({ url, headers })).json()
const operator = () => ({ authorization: `Bearer ${city.token}` })
const posts = (list: { post: string }[]) => list.map(({ post }) => post)

describe('two cities in one home', () => {
  it('a post of the other city signs in and reads its own city', async () => {
    const cookie = await city.signIn('baotou')
    expect(await get('/api/me', { cookie })).toMatchObject({ post: POST })
    expect(posts(await get('/api/posts', { cookie }))).toEqual([POST])
  })

  it('its commands are written to its own ledger', async () => {
    const cookie = await city.signIn('baotou')
    const answer = await city.app.inject({
      method: 'POST',
      url: '/api/commands/declare-place',
      headers: { cookie, 'idempotency-key': 'place-1' },
      payload: { code: '150207001001', name: { zh: '甲', en: 'A' }, occurredAt: OPENED },
    })
    const { rows } = await city.store.operatorSql("select distinct city from events where type = 'place-declared'")
    expect([answer.statusCode, rows]).toEqual([200, [{ city: BAOTOU }]])
    const { rows: foreign } = await city.store.operatorSql(
      `select count(*)::int as n from events where city = '${CITY}' and post = '${POST}'`,
    )
    expect(foreign).toEqual([{ n: 0 }])
  })

  it('a guest stays with the lead city, unless another is named', async () => {
    expect(posts(await get('/api/posts'))).not.toContain(POST)
    expect(posts(await get('/api/posts?city=1502'))).toEqual([POST])
    expect(posts(await get('/api/posts', { 'x-city': '1502' }))).toEqual([POST])
    expect(await get('/api/posts?city=9999')).toMatchObject({ code: 'not-found' })
  })

  it('the operator acts with a post of any city', async () => {
    expect(await get('/api/me', { ...operator(), 'x-post': POST })).toMatchObject({ post: POST })
    expect(posts(await get('/api/posts', { ...operator(), 'x-post': POST }))).toEqual([POST])
  })

  it('all clocks move together', async () => {
    const headers = { ...operator(), 'content-type': 'application/json' }
    const moved = await city.app.inject({ method: 'POST', url: '/api/clock', headers, payload: { to: LATER } })
    expect(moved.statusCode).toBe(200)
    expect([await city.store.clock.now(CITY), await city.store.clock.now(BAOTOU)]).toEqual([
      instant(LATER),
      instant(LATER),
    ])
  })

  it('the systems stand on one strip, each in the city it is about', async () => {
    const tiles: { module: string; city: string }[] = await get('/api/modules/tiles')
    expect(tiles.find(({ module }) => module === 'outbreak')).toMatchObject({ city: CITY, path: '/', late: 0 })
    for (const tile of tiles) expect(tile.city).toBe(tile.module === 'patrol' ? BAOTOU : CITY)
  })
})
