import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'
import { readLight } from '../reading/patrol/read-light.ts'
import { readExpiredTracks } from '../reading/patrol/read-tracks.ts'
import { patrolRoutes } from '../routes/patrol.ts'
import type { ModulePages } from './module-pages.ts'

const NIGHT_HOURS = 24

/** The worst first: beats that stay dark, counts that differ, cars out. */
async function readTile(db: ReadDb, { city, now }: { readonly city: string; readonly now: Instant }) {
  const { beats } = await readLight(db, { city, now, place: undefined, hours: NIGHT_HOURS })
  const dark = beats.filter(({ missing, planned, target }) => planned > 0 && missing > (planned * target) / 3)
  const [kit] = await db.rows<{ differing: number; waiting: number }>(
    `select count(*) filter (where status = 'differs')::int as differing, count(*) filter (where status = 'issued')::int as waiting
      from patrol_issues where city = $1 and known_to is null`,
    [city],
  )
  const onStreet = beats.reduce((sum, beat) => sum + beat.onStreet, 0)
  return [
    { words: { zh: '亮灯不足的巡区', en: 'beats short of light' }, value: dark.length, tone: 'late' as const },
    {
      words: { zh: '有差额的配发', en: 'issues that differ' },
      value: kit?.differing ?? null,
      tone: 'soon' as const,
    },
    { words: { zh: '在巡班次', en: 'shifts on the street' }, value: onStreet, tone: 'plain' as const },
  ]
}

export const patrolPages: ModulePages = {
  module: 'patrol',
  words: { zh: '巡逻防控', en: 'Patrol' },
  path: '/patrol',
  routes: patrolRoutes,
  readTile,
  due: { commands: ['erase-tracks'], read: readExpiredTracks },
}
