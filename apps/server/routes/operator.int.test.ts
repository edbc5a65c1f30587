import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCity, type TestCity } from '../testing/test-city.ts'

let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city?.close())

const post = (url: string, payload: object, headers = {}) => city.app.inject({ method: 'POST', url, payload, headers })
const operator = () => ({ authorization: `Bearer ${city.token}` })

describe('the operator', () => {
  it('reads by one read-only statement, and is told why another is not run', async () => {
    const good = await post(
      '/api/operator/sql',
      { select: "select post from posts where post = '150102.transfer'" },
      operator(),
    )
    expect(good.json()).toEqual({ columns: ['post'], rows: [{ post: '150102.transfer' }] })
    const bad = await post('/api/operator/sql', { select: 'delete from events' }, operator())
    expect(bad.json()).toMatchObject({ status: 400, code: 'sql-refused' })
  })

  it('is known by the local token only', async () => {
    const cookie = await city.signIn('commander')
    expect((await post('/api/operator/sql', { select: 'select 1' }, { cookie })).statusCode).toBe(401)
    expect((await post('/api/operator/verify', {})).statusCode).toBe(401)
  })

  it('verifies that the tables are what the events say', async () => {
    await city.store.seal()
    const report = (await post('/api/operator/verify', {}, operator())).json()
    expect(report).toMatchObject({ identical: true, chain: 'intact', first: null })
    expect(report.sealedTo).toBe(report.events)
  })

  it('creates an account for a person, who then acts with the posts held', async () => {
    const account = { email: 'a@b.example', displayName: '甲', password: 'a long password', person: 'officer-0' }
    expect((await post('/api/operator/accounts', account, operator())).json()).toEqual({ created: true })
    expect((await post('/api/operator/accounts', account, operator())).json()).toEqual({ created: false })
    const signedIn = await post('/api/auth/sign-in/email', { email: account.email, password: account.password })
    const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
    const me = (await city.app.inject({ url: '/api/me', headers: { cookie } })).json()
    expect(me.posts).toEqual([expect.objectContaining({ post: '1501.command' })])
    expect(me.post).toBe('1501.command')
  })
})

describe('the clock of the city', () => {
  it('goes forward when a visitor of a scenario asks, never back', async () => {
    const to = '2022-11-13T15:00:00+08:00'
    expect((await post('/api/clock', { to })).json()).toMatchObject({
      now: '2022-11-13T07:00:00.000Z',
      mode: 'scenario',
    })
    const back = await post('/api/clock', { to: '2022-11-13T14:00:00+08:00' })
    expect(back.json()).toMatchObject({ code: 'clock-backwards', status: 409 })
  })

  it('runs at a rate and stands still again', async () => {
    const clock = (await city.app.inject('/api/clock')).json()
    expect(clock.rate).toBe(0)
    expect((await post('/api/clock', { run: true, rate: 60 })).json()).toMatchObject({ rate: 60 })
    expect((await post('/api/clock', { run: false })).json()).toMatchObject({ rate: 0 })
  })
})

describe('live updates', () => {
  it('tell an open screen that something changed, with the clock first', async () => {
    const url = await city.app.listen({ port: 0, host: '127.0.0.1' })
    const leave = new AbortController()
    const answer = await fetch(`${url}/api/live?topics=board`, { signal: leave.signal })
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    const first = await reader?.read()
    expect(first?.value).toContain('event: clock')
    leave.abort()
  })
})
