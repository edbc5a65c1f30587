import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'
import type { StudyYearFile } from '#study/contract-reads.ts'
import { SESSION_TYPES, type SessionType } from '#study/session-types.ts'
import { readSessions } from './read-study-board.ts'
import { minutesOf } from './read-study-session.ts'
import { type CommitmentRow, commitmentLine, commitmentsSql, sessionLine } from './study-rows.ts'

interface UnitOfCampaign {
  readonly unit: string
  readonly place: string
  readonly name_zh: string
  readonly name_en: string
  readonly members: number
  readonly form: SessionType | null
  readonly reported_at: Instant | null
  readonly title_zh: string
  readonly title_en: string
  readonly from_on: string
  readonly to_on: string
  readonly basis: string
}

/** A unit's year. Attendance in it is how many, so that the file may be bound and kept for as long as the office likes. */
export async function readYearFile(
  db: ReadDb,
  city: string,
  asked: { readonly unit: string; readonly year: number; readonly now: Instant },
): Promise<StudyYearFile | null> {
  const { unit, year, now } = asked
  const [row] = await db.rows<UnitOfCampaign>(
    `select u.unit, u.place, u.name_zh, u.name_en, u.members, u.form, u.reported_at, c.title_zh, c.title_en, c.from_on,
       c.to_on, c.basis
     from study_units u join study_campaigns c on c.city = u.city and c.campaign = u.campaign and c.known_to is null
     where u.city = $1 and u.known_to is null and u.unit = $2`,
    [city, unit],
  )
  if (row === undefined) return null
  const within = `unit = $2 and status <> 'cancelled' and extract(year from starts_at at time zone 'Asia/Shanghai') = $3`
  const sessions = await readSessions(db, city, within, [unit, year])
  const commitments = await db.rows<CommitmentRow>(commitmentsSql('c.unit = $2'), [city, unit])
  const bySession = Map.groupBy(commitments, ({ session }) => session)
  return {
    now,
    year,
    unit,
    name: { zh: row.name_zh, en: row.name_en },
    place: row.place,
    members: row.members,
    campaign: {
      title: { zh: row.title_zh, en: row.title_en },
      from: row.from_on,
      to: row.to_on,
      basis: row.basis,
    },
    reportedAt: row.reported_at,
    formWords: row.form === null ? null : SESSION_TYPES[row.form].words,
    sessions: sessions.map((session) => ({
      ...sessionLine(session, now),
      ...minutesOf(session),
      commitments: (bySession.get(session.session) ?? []).map((one) => commitmentLine(one, now)),
    })),
  }
}
