import type { z } from 'zod'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'
import type { StudyBoard, StudySessionLine, StudyUnitLine } from '#study/contract-reads.ts'
import { SESSION_TYPES, type SessionType } from '#study/session-types.ts'
import { SESSION_COLUMNS, type SessionRow, sessionLine } from './study-rows.ts'

interface CampaignRow {
  readonly campaign: string
  readonly place: string
  readonly title_zh: string
  readonly title_en: string
  readonly from_on: string
  readonly to_on: string
  readonly basis: string
  readonly status: 'open' | 'closed'
  readonly report_due_at: Instant
}
export interface UnitRow {
  readonly unit: string
  readonly campaign: string
  readonly place: string
  readonly name_zh: string
  readonly name_en: string
  readonly secretary: string
  readonly members: number
  readonly status: 'assigned' | 'reported'
  readonly form: SessionType | null
  readonly report_due_at: Instant
  readonly reported_at: Instant | null
  readonly reported_rec: Instant | null
}
interface CommitmentCount {
  readonly unit: string
  readonly open: number
  readonly late: number
  readonly kept: number
}
type Lack = { readonly weight: number; readonly words: { zh: string; en: string } }

/** What keeps a unit from being done; the heaviest are late already. */
function lacksOf(
  unit: UnitRow,
  sessions: readonly StudySessionLine[],
  late: number,
  owed: number,
  now: Instant,
): Lack[] {
  const gaps = sessions.filter(({ overdue }) => overdue).length
  const lacks: Lack[] = []
  if (unit.status === 'assigned' && unit.report_due_at < now)
    lacks.push({ weight: 1000, words: { zh: '应报未报', en: 'report overdue' } })
  if (sessions.length === 0) lacks.push({ weight: 500, words: { zh: '尚未安排学习', en: 'no session planned' } })
  if (gaps > 0)
    lacks.push({ weight: 100 * gaps, words: { zh: `${gaps} 次学习记录未锁定`, en: `${gaps} sessions not locked` } })
  if (late > 0) lacks.push({ weight: 10 * late, words: { zh: `${late} 项承诺超时`, en: `${late} commitments late` } })
  if (owed > 0) lacks.push({ weight: owed, words: { zh: `${owed} 人次待补学`, en: `${owed} make-ups owed` } })
  return lacks
}

const owedOf = ({ status, excused, absent, madeUp }: StudySessionLine): number =>
  status === 'locked' ? Math.max(0, excused + absent - madeUp) : 0
const NO_COMMITMENTS = { open: 0, late: 0, kept: 0 }

function unitLine(
  unit: UnitRow,
  sessions: readonly StudySessionLine[],
  count: CommitmentCount | undefined,
  now: Instant,
): { readonly line: StudyUnitLine; readonly weight: number } {
  const commitments = count === undefined ? NO_COMMITMENTS : { open: count.open, late: count.late, kept: count.kept }
  const makeUpsOwed = sessions.reduce((sum, session) => sum + owedOf(session), 0)
  const lacks = lacksOf(unit, sessions, commitments.late, makeUpsOwed, now)
  const line = {
    unit: unit.unit,
    name: { zh: unit.name_zh, en: unit.name_en },
    place: unit.place,
    secretary: unit.secretary,
    members: unit.members,
    status: unit.status,
    form: unit.form,
    formWords: unit.form === null ? null : SESSION_TYPES[unit.form].words,
    reportDueAt: unit.report_due_at,
    reportedAt: unit.reported_at,
    reportedRec: unit.reported_rec,
    sessions: [...sessions],
    commitments,
    makeUpsOwed,
    lacks: lacks.map(({ words }) => words),
  }
  return { line, weight: lacks.reduce((sum, { weight }) => sum + weight, 0) }
}

export async function readSessions(db: ReadDb, city: string, where: string, values: readonly unknown[]) {
  const sql = `select ${SESSION_COLUMNS} from study_sessions where city = $1 and known_to is null and ${where} order by starts_at, session`
  return db.rows<SessionRow>(sql, [city, ...values])
}

/** Every campaign with its units: how far each is, and what it lacks, worst first. */
export async function readStudyBoard(db: ReadDb, city: string, now: Instant): Promise<z.infer<typeof StudyBoard>> {
  const campaigns = await db.rows<CampaignRow>(
    `select campaign, place, title_zh, title_en, from_on, to_on, basis, status, report_due_at from study_campaigns
     where city = $1 and known_to is null order by status desc, from_on desc`,
    [city],
  )
  const units = await db.rows<UnitRow>(
    `select unit, campaign, place, name_zh, name_en, secretary, members, status, form, report_due_at, reported_at,
       reported_rec from study_units where city = $1 and known_to is null order by place, unit`,
    [city],
  )
  const sessions = await readSessions(db, city, `status <> 'cancelled'`, [])
  const commitments = await db.rows<CommitmentCount>(
    `select unit, count(*) filter (where status = 'open')::int as open,
       count(*) filter (where status = 'open' and due_at < $2::timestamptz)::int as late,
       count(*) filter (where status = 'kept')::int as kept
     from study_commitments where city = $1 and known_to is null group by unit`,
    [city, now],
  )
  const countOf = new Map(commitments.map((row) => [row.unit, row]))
  const sessionsOf = Map.groupBy(sessions, ({ unit }) => unit)
  const lined = units.map((unit) => {
    const own = (sessionsOf.get(unit.unit) ?? []).map((row) => sessionLine(row, now))
    return { campaign: unit.campaign, ...unitLine(unit, own, countOf.get(unit.unit), now) }
  })
  const worstFirst = lined.toSorted((a, b) => b.weight - a.weight || (a.line.place < b.line.place ? -1 : 1))
  return { now, campaigns: campaigns.map((row) => campaignOf(row, worstFirst)) }
}

function campaignOf(
  row: CampaignRow,
  lined: readonly { readonly campaign: string; readonly line: StudyUnitLine }[],
): z.infer<typeof StudyBoard>['campaigns'][number] {
  const units = lined.filter(({ campaign }) => campaign === row.campaign).map(({ line }) => line)
  const locked = units.flatMap(({ sessions }) => sessions).filter(({ status }) => status === 'locked')
  return {
    campaign: row.campaign,
    title: { zh: row.title_zh, en: row.title_en },
    place: row.place,
    from: row.from_on,
    to: row.to_on,
    basis: row.basis,
    status: row.status,
    reportDueAt: row.report_due_at,
    unitsReported: units.filter(({ status }) => status === 'reported').length,
    sessionsLocked: locked.length,
    attendances: locked.reduce((sum, { present, late }) => sum + present + late, 0),
    units,
  }
}
