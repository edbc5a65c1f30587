import type { TileNumber } from '#kernel/contract-tiles.ts'
import type { ReadDb } from '#store/store.ts'
import { volunteerRoutes } from '../routes/volunteers.ts'
import { volunteerDoorRoutes } from '../routes/volunteers-door.ts'
import { volunteerMeRoutes } from '../routes/volunteers-me.ts'
import type { ModulePages, TileAsked } from './module-pages.ts'

/** Shifts that begin or run today: hands missing, points short of any; nothing about a person. */
async function readTile(db: ReadDb, { city, now }: TileAsked): Promise<readonly TileNumber[]> {
  const [row] = await db.rows<{ missing: number; short: number; points: number }>(
    `select coalesce(sum(greatest(0, needed - expected)), 0)::int as missing,
        count(distinct point) filter (where expected < needed)::int as short, count(distinct point)::int as points
      from volunteer_shifts where city = $1 and known_to is null and status = 'planned'
        and ends_at > $2::timestamptz and starts_at < $2::timestamptz + interval '24 hours'`,
    [city, now],
  )
  const { missing = 0, short = 0, points = 0 } = row ?? {}
  return [
    { words: { zh: '缺人', en: 'hands missing' }, value: missing, tone: missing > 0 ? 'late' : 'plain' },
    { words: { zh: '缺人点位', en: 'points short' }, value: short, tone: short > 0 ? 'soon' : 'plain' },
    { words: { zh: '当班点位', en: 'points on shift' }, value: points, tone: 'plain' },
  ]
}

export const volunteersPages: ModulePages = {
  module: 'volunteers',
  words: { zh: '志愿服务', en: 'Volunteers' },
  path: '/volunteers',
  routes: (app, runtime) => {
    volunteerRoutes(app, runtime)
    volunteerDoorRoutes(app, runtime)
    volunteerMeRoutes(app, runtime)
  },
  tileRight: 'volunteer.read',
  readTile,
}
