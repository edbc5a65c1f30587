import { z } from 'zod'
import { ModuleTile } from '#kernel/contract-tiles.ts'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'
import { MODULES } from '../catalogue.ts'
import type { Routes } from '../http/app-type.ts'
import { saying } from '../http/route-schema.ts'
import { actingOf } from '../identity/acting-of.ts'
import { countScope } from '../identity/read-scope.ts'
import type { Runtime } from '../runtime.ts'
import { ALL_PAGES } from './all-pages.ts'
import type { ModulePages, TileAsked } from './module-pages.ts'

const SOON_HOURS = 2
const kindsOf = (module: string): string[] =>
  MODULES.filter(({ name }) => name === module).flatMap(({ kinds }) => kinds.map(({ kind }) => kind))

/** Duties of a module's subjects at `now`: past their end, near it, and open in all. */
async function readDutyCounts(db: ReadDb, { city, now }: TileAsked, kinds: readonly string[]) {
  const sql = `select count(*) filter (where finish_due < $2::timestamptz)::int as late,
      count(*) filter (where finish_due >= $2::timestamptz and finish_due < $3::timestamptz)::int as soon,
      count(*)::int as open
    from duties where city = $1 and known_to is null and closed_at is null and split_part(stream, '/', 1) = any ($4)`
  const [row] = await db.rows<{ late: number; soon: number; open: number }>(sql, [
    city,
    now,
    plusHours(now, SOON_HOURS),
    kinds,
  ])
  return row ?? { late: 0, soon: 0, open: 0 }
}

async function readTile(db: ReadDb, pages: ModulePages, asked: TileAsked): Promise<ModuleTile> {
  const { module, words, path } = pages
  const counts = await readDutyCounts(db, asked, kindsOf(module))
  const numbers = (await pages.readTile?.(db, asked)) ?? []
  return { module, words: { ...words }, city: asked.city, path, at: asked.now, ...counts, numbers: [...numbers] }
}

/** Share of what is open that is late, then how many: a small desk in trouble stands before a large one at work. */
const worstFirst = (a: ModuleTile, b: ModuleTile): number =>
  b.late / Math.max(1, b.open) - a.late / Math.max(1, a.open) || b.late - a.late || b.soon - a.soon

/** The city of a module that the asker is shown: their own where it has records, else its main one. */
function cityShown(runtime: Runtime, own: CityCode, { module, tileOfMainCity }: ModulePages): CityCode {
  const cities = runtime.citiesOf(module)
  return (tileOfMainCity ? undefined : cities.find((city) => city === own)) ?? cities[0] ?? own
}

export const tileRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/modules/tiles',
    { schema: saying('board')('六个系统', 'The systems on one strip, worst first', z.array(ModuleTile)) },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const tiles = await Promise.all(
        ALL_PAGES.map(async (pages) => {
          const city = cityShown(runtime, acting.city, pages)
          // Real records of another city are nobody's to count; simulated ones are everybody's.
          if (city !== acting.city && !runtime.scenarioMode) return []
          const seen = countScope({ ...acting, city }, runtime)
          const scope = pages.tileRight === undefined ? seen : { ...seen, rights: [...seen.rights, pages.tileRight] }
          const asked = { city, now: await runtime.store().clock.now(city), zone: runtime.zone }
          return [await runtime.store().read(scope, (db) => readTile(db, pages, asked))]
        }),
      )
      return tiles.flat().toSorted(worstFirst)
    },
  )
}
