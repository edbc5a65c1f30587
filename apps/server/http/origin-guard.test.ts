import { afterEach, expect, it } from 'vitest'
import { bareRuntime } from '../testing/bare-runtime.ts'
import type { App } from './app-type.ts'
import { buildApp } from './build-app.ts'

const opened: App[] = []
afterEach(async () => {
  for (const app of opened.splice(0)) await app.close()
})

async function codeFor(origin: string, scenarioMode: boolean): Promise<string> {
  const app = await buildApp(bareRuntime({ scenarioMode }), { checkAnswers: true, log: () => undefined })
  opened.push(app)
  const headers = { origin, host: '127.0.0.1:8080', 'idempotency-key': 'k' }
  const payload = { person: 'p-1', occurredAt: '2022-11-13T08:00:00+08:00' }
  return (await app.inject({ method: 'POST', url: '/api/commands/greet-person', headers, payload })).json().code
}

it('lets a page under development on this machine act where records are simulated, and nowhere else', async () => {
  expect(await codeFor('http://localhost:5173', true)).toBe('sign-in-needed')
  expect(await codeFor('http://localhost:5173', false)).toBe('origin-foreign')
})

it('always lets its own pages act, and never those of another site', async () => {
  expect(await codeFor('http://127.0.0.1:8080', false)).toBe('sign-in-needed')
  expect(await codeFor('http://localhost.evil.example', true)).toBe('origin-foreign')
})
