import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'
import type { StudySessionView } from '#study/contract-reads.ts'
import type { Attendance, ExcuseReason } from '#study/session-types.ts'
import { readSessions } from './read-study-board.ts'
import { type CommitmentRow, commitmentLine, commitmentsSql, type SessionRow, sessionLine } from './study-rows.ts'

/** A line of `study_roll`, under the pseudonym of its session. */
export interface RollRow {
  readonly session: string
  readonly member: string
  readonly role: 'chair' | 'recorder' | null
  readonly status: Attendance | null
  readonly method: 'code' | 'roll' | 'leave' | null
  readonly reason: ExcuseReason | null
  readonly at: Instant | null
  readonly spoke_to: number[]
  readonly make_up_due_at: Instant | null
  readonly made_up_at: Instant | null
}
const ROLL_COLUMNS = 'session, member, role, status, method, reason, at, spoke_to, make_up_due_at, made_up_at'

export const readRoll = (db: ReadDb, city: string, sessions: readonly string[]): Promise<RollRow[]> =>
  db.rows<RollRow>(
    `select ${ROLL_COLUMNS} from study_roll where city = $1 and known_to is null and session = any ($2) order by member`,
    [city, sessions],
  )

/** A session without its roll, which the caller adds for those who keep it. */
export type SessionFacts = Omit<StudySessionView, 'roll' | 'mayKeep'>

export async function readStudySession(
  db: ReadDb,
  city: string,
  session: string,
  now: Instant,
): Promise<SessionFacts | null> {
  const [row] = await readSessions(db, city, 'session = $2', [session])
  if (row === undefined) return null
  const [unit] = await db.rows<{ name_zh: string; name_en: string }>(
    'select name_zh, name_en from study_units where city = $1 and known_to is null and unit = $2',
    [city, row.unit],
  )
  const commitments = await db.rows<CommitmentRow>(commitmentsSql('c.session = $2'), [city, session])
  return {
    ...sessionLine(row, now),
    ...minutesOf(row),
    unit: row.unit,
    unitName: { zh: unit?.name_zh ?? row.unit, en: unit?.name_en ?? row.unit },
    campaign: row.campaign,
    place: row.place,
    signInAt: row.sign_in_at,
    startedAt: row.started_at,
    noCommitments: row.no_commitments,
    forgetAt: row.forget_at,
    commitments: commitments.map((one) => commitmentLine(one, now)),
  }
}

export const minutesOf = (row: SessionRow) => ({
  venue: row.venue,
  agenda: row.agenda,
  summary: row.summary,
  speakers: row.speakers,
  documents: row.documents,
  signature: row.signature,
  lateReason: row.late_reason,
  forgottenAt: row.forgotten_at,
})
