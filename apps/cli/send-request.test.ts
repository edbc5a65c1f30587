import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sendRequest } from './send-request.ts'

let server: Server
let url = ''

beforeAll(async () => {
  server = createServer((request, answer) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      answer.writeHead(request.method === 'POST' ? 200 : 503, { 'retry-after': '2' })
      answer.end(JSON.stringify({ said: Buffer.concat(chunks).toString(), by: request.headers.authorization ?? '' }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

it('sends body and headers, and gives the answer as it came', async () => {
  const answer = await sendRequest(`${url}/x`, {
    method: 'POST',
    headers: { authorization: 'Bearer t' },
    body: '{"a":"赛罕"}',
  })
  expect(answer.ok).toBe(true)
  expect(await answer.json()).toEqual({ said: '{"a":"赛罕"}', by: 'Bearer t' })
})

it('passes on how long to wait when the server is busy', async () => {
  const answer = await sendRequest(url, { method: 'GET', headers: {} })
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
})

it('rejects when nobody listens', async () => {
  await expect(sendRequest('http://127.0.0.1:1/', { method: 'GET', headers: {} })).rejects.toThrow()
})
