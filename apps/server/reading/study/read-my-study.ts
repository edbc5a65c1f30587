import type { CityCode, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReadScope, Store } from '#store/store.ts'
import type { MyStudy } from '#study/contract-reads.ts'
import { SESSION_TYPES } from '#study/session-types.ts'
import { readRollKey } from './member-keys.ts'
import { readSessions } from './read-study-board.ts'
import { type RollRow, readRoll } from './read-study-session.ts'
import type { SessionRow } from './study-rows.ts'

/** Sessions of one's own bureau that are looked through, the newest first. */
const MOST = 60

interface Me {
  readonly city: CityCode
  readonly place: PlaceCode
  readonly person: string
  readonly now: Instant
}

/**
 * One person's own lines, found by making their pseudonym in each session and looking for that one alone. The roll is
 * read on the server's own behalf: the person holds no right over a roll, and gets no line but theirs.
 */
export async function readMyStudy(store: Store, { city, place, person, now }: Me): Promise<MyStudy['sessions']> {
  const scope: ReadScope = { city, scope: [place], rights: ['study.keep'], mode: 'counts' }
  const { sessions, names, roll } = await store.read(scope, async (db) => {
    const found = await readSessions(db, city, `status <> 'cancelled' and forgotten_at is null`, [])
    const newest = found.toReversed().slice(0, MOST)
    const units = await db.rows<{ unit: string; name_zh: string; name_en: string }>(
      'select unit, name_zh, name_en from study_units where city = $1 and known_to is null',
      [city],
    )
    const lines = await readRoll(
      db,
      city,
      newest.map(({ session }) => session),
    )
    return { sessions: newest, names: new Map(units.map((unit) => [unit.unit, unit])), roll: lines }
  })
  const mine: MyStudy['sessions'] = []
  for (const session of sessions) {
    const token = (await readRollKey(store, city, session.session))?.tokenOf(person)
    const line = roll.find((row) => row.session === session.session && row.member === token)
    const name = names.get(session.unit)
    if (line !== undefined) mine.push(ownLine(session, line, { zh: name?.name_zh ?? '', en: name?.name_en ?? '' }, now))
  }
  return mine
}

const ownLine = (
  session: SessionRow,
  line: RollRow,
  unitName: { zh: string; en: string },
  now: Instant,
): MyStudy['sessions'][number] => ({
  session: session.session,
  unitName,
  typeWords: SESSION_TYPES[session.type].words,
  theme: { zh: session.theme_zh, en: session.theme_en },
  startsAt: session.starts_at,
  endsAt: session.ends_at,
  status: session.status,
  signInOpen: session.sign_in_at !== null && session.sign_in_at <= now && session.status === 'convened',
  mine: line.status,
  at: line.at,
  makeUpDueAt: line.make_up_due_at,
  madeUpAt: line.made_up_at,
  forgetAt: session.forget_at,
})
