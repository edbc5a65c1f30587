import { request } from 'node:http'

export interface Sent {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/**
 * One request to the server on this machine. `fetch` gives up when no header has come within five minutes; a count of
 * every number over all events may take longer on a busy machine, so that this waits as long as the server works.
 * Rejects when the connection breaks.
 */
export function sendRequest(url: string, { method, headers, body }: Sent): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const retryAfter = answer.headers['retry-after']
        resolve(
          new Response(Buffer.concat(chunks), {
            status: answer.statusCode ?? 500,
            headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
          }),
        )
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
