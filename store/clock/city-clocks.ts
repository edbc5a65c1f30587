import type pg from 'pg'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { epochMs, fromEpochMs, type Instant } from '#kernel/primitives/instant.ts'
import { WRITER } from '../database/roles.ts'
import { transaction } from '../database/transaction.ts'
import type { CityClock, Clocks } from '../store.ts'

/** What the clock shows at wall time `wall`. */
export function clockInstant(clock: CityClock, wall: Instant): Instant {
  if (clock.mode === 'real') return wall
  if (clock.state === 'paused') return clock.instant
  return fromEpochMs(Math.floor(epochMs(clock.instant) + (epochMs(wall) - epochMs(clock.setAt)) * clock.rate))
}

type Row = { mode: string; instant: Instant; rate: number; state: 'running' | 'paused'; setAt: Instant }

/** Clocks in the database, so that every process and every restart sees the same time. */
export function cityClocks(pool: pg.Pool, wallNow: () => Instant): Clocks {
  const get = async (city: CityCode): Promise<CityClock> => {
    const rows = await transaction(pool, WRITER, 'read only', (client) =>
      client.query<Row>('select mode, instant, rate, state, set_at as "setAt" from city_clocks where city = $1', [
        city,
      ]),
    )
    const row = rows.rows[0]
    if (row?.mode !== 'scenario') return { mode: 'real' }
    return { mode: 'scenario', instant: row.instant, rate: row.rate, state: row.state, setAt: row.setAt }
  }
  return {
    get,
    now: async (city) => clockInstant(await get(city), wallNow()),
    async set(city, clock) {
      const setAt = wallNow()
      const running = clock.mode === 'scenario' ? clock : null
      await transaction(pool, WRITER, 'read write', (client) =>
        client.query(
          `insert into city_clocks (city, mode, instant, rate, state, set_at) values ($1, $2, $3, $4, $5, $6)
           on conflict (city) do update set mode = excluded.mode, instant = excluded.instant, rate = excluded.rate,
             state = excluded.state, set_at = excluded.set_at`,
          [city, clock.mode, running?.instant ?? null, running?.rate ?? null, running?.state ?? null, setAt],
        ),
      )
      return clock.mode === 'scenario' ? { ...clock, setAt } : clock
    },
  }
}
