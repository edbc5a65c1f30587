import { OFFICER } from './seed-city.ts'
import type { StartedCity } from './start-city.ts'

export const officerHeaders = ({ token }: StartedCity): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  'x-post': OFFICER,
  'accept-language': 'zh',
})

async function answerOf(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`)
  return response.json()
}

export async function cityNow(city: StartedCity): Promise<string> {
  const clock = await answerOf(await fetch(`${city.url}/api/clock`, { headers: officerHeaders(city) }))
  if (typeof clock !== 'object' || clock === null || !('now' in clock)) throw new Error('the city has no clock')
  return String(clock.now)
}

const SLICE = 500

/** Puts the evening into the city by the commands that desks send. @throws when a row is refused. */
export async function sendRows(city: StartedCity, command: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += SLICE) {
    const response = await fetch(`${city.url}/api/commands/${command}`, {
      method: 'POST',
      headers: {
        ...officerHeaders(city),
        'content-type': 'application/json',
        'idempotency-key': `evening-${command}-${from}`,
      },
      body: JSON.stringify({ rows: rows.slice(from, from + SLICE) }),
    })
    const answer = await answerOf(response)
    const refused = typeof answer === 'object' && answer !== null && 'refused' in answer ? answer.refused : []
    if (Array.isArray(refused) && refused.length > 0)
      throw new Error(`${command}: ${JSON.stringify(refused.slice(0, 2))}`)
  }
}

/** One figure by SQL, as the operator may ask. */
export async function figure(city: StartedCity, select: string): Promise<number> {
  const response = await fetch(`${city.url}/api/operator/sql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${city.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ select }),
  })
  const answer = await answerOf(response)
  const rows = typeof answer === 'object' && answer !== null && 'rows' in answer ? answer.rows : []
  const first: unknown = Array.isArray(rows) ? rows[0] : undefined
  return typeof first === 'object' && first !== null && 'n' in first ? Number(first.n) : 0
}
