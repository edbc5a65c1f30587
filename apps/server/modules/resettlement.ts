import { addDays, localDate } from '#kernel/primitives/local-day.ts'
import type { ReadDb } from '#store/store.ts'
import { resettlementRoutes } from '../routes/resettlement.ts'
import type { ModulePages, TileAsked } from './module-pages.ts'

const WEEK = 7

/** Totals of the whole city: nothing below it, and nobody. */
async function readTile(db: ReadDb, { city, now, zone }: TileAsked) {
  const today = localDate(now, zone)
  const rows = await db.rows<{ figure: string; today: number; week: number }>(
    `select figure, coalesce(sum(n) filter (where date = $2::date), 0)::int as today, coalesce(sum(n), 0)::int as week
       from figure_counts where city = $1 and figure in ('returnees-home', 'returnees-own-way')
        and date > $3::date and date <= $2::date group by figure`,
    [city, today, addDays(today, -WEEK)],
  )
  const of = (figure: string) => rows.find((row) => row.figure === figure)
  return [
    { words: { zh: '今日接回', en: 'home today' }, value: of('returnees-home')?.today ?? 0, tone: 'plain' as const },
    { words: { zh: '七日接回', en: 'home in 7 days' }, value: of('returnees-home')?.week ?? 0, tone: 'plain' as const },
    {
      words: { zh: '自行返乡', en: 'own way, 7 days' },
      value: of('returnees-own-way')?.week ?? 0,
      tone: 'plain' as const,
    },
  ]
}

export const resettlementPages: ModulePages = {
  module: 'resettlement',
  words: { zh: '衔接安置', en: 'Ways home' },
  path: '/resettlement',
  routes: resettlementRoutes,
  tileRight: 'return.read',
  tileOfMainCity: true,
  readTile,
}
