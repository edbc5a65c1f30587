import { z } from 'zod'
import type { Routes } from '../http/app-type.ts'
import { type LiveMessage, TOPICS, type Topic } from '../http/live-hub.ts'
import { about } from '../http/route-schema.ts'

const KEEP_ALIVE_MS = 15_000
const isTopic = (text: string): text is Topic => TOPICS.some((topic) => topic === text)
const frame = ({ event, data }: LiveMessage): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/** Server-sent events: what changed, never the change itself, so that rights are checked when it is read. */
export const liveRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/live',
    {
      schema: {
        ...about({
          tag: 'system',
          summary: { zh: '实时更新', en: 'Live updates (text/event-stream)' },
          description: 'Events: `changed` {topics, cities, at}, `clock` (as GET /api/clock), `loading`.',
          ok: z.string().meta({ description: 'text/event-stream' }),
        }),
        querystring: z.object({
          topics: z
            .string()
            .optional()
            .meta({ description: `of ${TOPICS.join(', ')}; all when left out` }),
        }),
      },
    },
    async (request, reply) => {
      const topics = new Set((request.query.topics ?? '').split(',').filter(isTopic))
      reply.hijack()
      const { raw } = reply
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        connection: 'keep-alive',
      })
      const leave = runtime.live.subscribe({ topics, send: (message) => raw.write(frame(message)) })
      const alive = setInterval(() => raw.write(': alive\n\n'), KEEP_ALIVE_MS).unref()
      request.raw.on('close', () => {
        clearInterval(alive)
        leave()
      })
      const clock = await runtime.clockView().catch(() => null)
      raw.write(clock === null ? ': starting\n\n' : frame({ event: 'clock', data: clock }))
    },
  )
}
