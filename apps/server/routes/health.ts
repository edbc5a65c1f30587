import { z } from 'zod'
import { CityClockView } from '#kernel/contract-reads.ts'
import type { Routes } from '../http/app-type.ts'
import { about } from '../http/route-schema.ts'

const Health = z.object({
  status: z.enum(['starting', 'loading', 'ready', 'failed']),
  version: z.string(),
  loaded: CityClockView.shape.loaded,
  clock: CityClockView.nullable(),
})

const NOTHING_YET = {
  state: 'loading' as const,
  percent: 0,
  reached: null,
  refused: 0,
  queued: 0,
  companions: [],
  whole: false,
}
const STATUS_OF = { empty: 'ready', loading: 'loading', ready: 'ready', failed: 'failed' } as const

/** Answers at once, whatever the database is doing. */
export const healthRoutes: Routes = (app, runtime) => {
  app.get(
    '/healthz',
    {
      schema: about({
        tag: 'system',
        summary: { zh: '运行状态', en: 'Whether the server is up, and how far it is loaded' },
        ok: Health,
      }),
    },
    async () => {
      const clock = await runtime.clockView().catch(() => null)
      const loaded = clock?.loaded ?? NOTHING_YET
      return {
        status: clock === null ? ('starting' as const) : STATUS_OF[loaded.state],
        version: runtime.version,
        loaded,
        clock,
      }
    },
  )
  app.get(
    '/openapi.json',
    {
      schema: about({
        tag: 'system',
        summary: { zh: '接口说明', en: 'This document' },
        ok: z.record(z.string(), z.unknown()).meta({ description: 'OpenAPI 3.1' }),
      }),
    },
    async () => JSON.parse(JSON.stringify(app.swagger())),
  )
}
