import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bareRuntime } from '../testing/bare-runtime.ts'
import type { App } from './app-type.ts'
import { buildApp } from './build-app.ts'

let app: App
const registered: string[] = []
beforeAll(async () => {
  app = await buildApp(bareRuntime(), {
    checkAnswers: true,
    log: () => undefined,
    onRoute: (route) => registered.push(route),
  })
})
afterAll(() => app.close())

describe('the API document', () => {
  it('is OpenAPI 3.1, public, and lists every route that is registered', async () => {
    const answer = await app.inject('/openapi.json')
    expect(answer.statusCode).toBe(200)
    const document = answer.json()
    expect(document.openapi).toBe('3.1.0')
    const listed = Object.entries<Record<string, unknown>>(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const expected = registered
      .map((route) => route.replace(/:(\w+)/g, '{$1}'))
      .filter((route) => route !== 'GET /' && !route.startsWith('HEAD ') && !route.includes('*'))
    expect(expected.length).toBeGreaterThan(30)
    expect(expected.filter((route) => !listed.includes(route))).toEqual([])
  })

  it('says of each route what it is for, in Chinese and in English, and that it may answer a problem', async () => {
    const { paths } = (await app.inject('/openapi.json')).json()
    for (const [path, methods] of Object.entries<Record<string, { summary: string; responses: object }>>(paths)) {
      for (const [method, route] of Object.entries(methods)) {
        expect(route.summary, `${method} ${path}`).toMatch(/[\u4e00-\u9fff].* · .*[A-Za-z]/)
        expect(Object.keys(route.responses), `${method} ${path}`).toContain('4XX')
      }
    }
  })

  it('says which lists tell in a header how many match', async () => {
    const { paths } = (await app.inject('/openapi.json')).json()
    for (const path of ['/api/line-list', '/api/contacts', '/api/zones', '/api/rounds', '/api/duties']) {
      expect(paths[path].get.responses['200'].headers, path).toHaveProperty('x-total')
    }
  })

  it('has one route for each command of the contracts', async () => {
    const { paths } = (await app.inject('/openapi.json')).json()
    expect(paths['/api/commands/greet-person'].post.summary).toBe('问候 · Greet')
  })
})

describe('before the database runs', () => {
  it('answers /healthz at once', async () => {
    const answer = await app.inject('/healthz')
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ status: 'starting', version: 'test', clock: null })
  })

  it('says of all else that it is starting, and when to ask again', async () => {
    const answer = await app.inject({ url: '/api/board', headers: { 'accept-language': 'en' } })
    expect(answer.statusCode).toBe(503)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.headers['retry-after']).toBe('2')
    expect(answer.json()).toMatchObject({ code: 'starting', detail: expect.stringContaining('starting') })
  })
})

describe('bad input', () => {
  const send = (payload: unknown, headers = {}) =>
    app.inject({
      method: 'POST',
      url: '/api/commands/greet-person',
      headers: { 'idempotency-key': 'k', 'content-type': 'application/json', ...headers },
      payload: JSON.stringify(payload),
    })

  it('names field, row and remedy of every fault in a bulk', async () => {
    const good = { person: 'p-1', occurredAt: '2022-11-13T08:00:00+08:00' }
    const answer = await send({ rows: [good, { person: 'p-2', occurredAt: '13 Nov' }, { ...good, nickname: 'x' }] })
    expect(answer.statusCode).toBe(400)
    const { code, errors } = answer.json()
    expect(code).toBe('input-invalid')
    expect(errors[0]).toMatchObject({ field: 'occurredAt', row: 1, message: expect.stringContaining('ISO 8601') })
    expect(errors[1]).toMatchObject({ row: 2, message: expect.stringContaining('nickname') })
  })

  it('names the field of a single payload', async () => {
    const answer = await send({ person: '李 明', occurredAt: '2022-11-13T08:00:00+08:00' })
    expect(answer.json().errors).toEqual([expect.objectContaining({ field: 'person', row: null })])
  })

  it('asks for the idempotency key', async () => {
    const payload = { person: 'p-1', occurredAt: '2022-11-13T08:00:00+08:00' }
    const answer = await send(payload, { 'idempotency-key': '' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().code).toBe('idempotency-key-missing')
  })

  it('asks a guest to sign in before anything is decided', async () => {
    const answer = await send({ person: 'p-1', occurredAt: '2022-11-13T08:00:00+08:00' })
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toMatchObject({ code: 'sign-in-needed', words: { zh: expect.stringContaining('登录') } })
  })

  it('refuses an act from a page of another site', async () => {
    const answer = await send({}, { origin: 'https://elsewhere.example' })
    expect(answer.statusCode).toBe(403)
    expect(answer.json().code).toBe('origin-foreign')
  })

  it('refuses a wrong local token', async () => {
    const answer = await app.inject({ url: '/api/board', headers: { authorization: 'Bearer wrong' } })
    expect(answer.statusCode).toBe(401)
  })
})

describe('pages', () => {
  it('says in words that they are not built yet, under a policy that allows this site only', async () => {
    const answer = await app.inject('/duties/mine')
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain('not built yet')
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'")
  })

  it('answers an unknown API address with a problem, not with a page', async () => {
    const answer = await app.inject('/api/nothing-here')
    expect(answer.statusCode).toBe(404)
    expect(answer.json().code).toBe('not-found')
  })
})
