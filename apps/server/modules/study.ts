import type { CityCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'
import type { DueAct } from '../jobs/due-act.ts'
import { studyRoutes } from '../routes/study.ts'
import { studyDoorRoutes } from '../routes/study-door.ts'
import { studyFileRoutes } from '../routes/study-files.ts'
import type { ModulePages } from './module-pages.ts'

/** Sessions whose rolls are let go in one pass. */
const MOST = 100

async function readTile(db: ReadDb, { city }: { readonly city: CityCode }) {
  const [row] = await db.rows<{ reported: number; sessions: number; attendances: number }>(
    `select (select count(*) from study_units where city = $1 and known_to is null and status = 'reported')::int as reported,
       count(*)::int as sessions, coalesce(sum(present + late), 0)::int as attendances
     from study_sessions where city = $1 and known_to is null and status = 'locked'`,
    [city],
  )
  const plain = (zh: string, en: string, value: number | undefined) => ({
    words: { zh, en },
    value: value ?? null,
    tone: 'plain' as const,
  })
  return [
    plain('已报送单位', 'units reported', row?.reported),
    plain('已锁定学习', 'sessions locked', row?.sessions),
    plain('参学人次', 'attendances', row?.attendances),
  ]
}

/** Who attended is forgotten when its time is over, whether or not anybody remembers to. */
async function readDue(db: ReadDb, city: CityCode, now: Instant): Promise<readonly DueAct[]> {
  const rows = await db.rows<{ session: string }>(
    `select session from study_sessions where city = $1 and known_to is null and forgotten_at is null
       and forget_at <= $2::timestamptz order by forget_at, session limit ${MOST}`,
    [city, now],
  )
  return rows.map(({ session }) => ({ command: 'forget-study-attendance', payload: { session, occurredAt: now } }))
}

export const studyPages: ModulePages = {
  module: 'study',
  words: { zh: '学习活动', en: 'Study' },
  path: '/study',
  routes: (app, runtime) => {
    studyRoutes(app, runtime)
    studyDoorRoutes(app, runtime)
    studyFileRoutes(app, runtime)
  },
  readTile,
  due: { commands: ['forget-study-attendance'], read: readDue },
}
