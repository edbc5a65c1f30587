import type { StudySessionRecord } from '#exchange/xapi/statements.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'
import { SESSION_TYPES, type SessionType } from '#study/session-types.ts'

interface LockRow {
  readonly record: string
  readonly session: string
  readonly type: SessionType
  readonly theme_zh: string
  readonly theme_en: string
  readonly unit: string
  readonly name_zh: string
  readonly name_en: string
  readonly campaign: string
  readonly title_zh: string
  readonly title_en: string
  readonly started_at: Instant
  readonly held_at: Instant
  readonly recorded_at: Instant
  readonly present: number
  readonly late: number
  readonly excused: number
  readonly absent: number
  readonly voided_at: Instant | null
}

/** Every lock ever recorded, with the moment at which it was voided. */
export async function readStudyRecords(db: ReadDb, city: string): Promise<StudySessionRecord[]> {
  const sql = `with locked as (
      select e.id::text || '.' || (r.n - 1) as record, e.recorded_at, r.value -> 'data' as data
        from events e cross join lateral jsonb_array_elements(e.rows) with ordinality as r(value, n)
       where e.city = $1 and e.type = 'study-session-locked'),
    voided as (
      select (v.value -> 'data' ->> 'event') || '.' || (v.value -> 'data' ->> 'row') as record, min(e.recorded_at) as at
        from events e cross join lateral jsonb_array_elements(e.rows) as v
       where e.city = $1 and e.type = 'record-voided' group by 1)
    select l.record, s.session, s.type, s.theme_zh, s.theme_en, s.unit, u.name_zh, u.name_en, s.campaign, c.title_zh,
      c.title_en, s.started_at, s.held_at, l.recorded_at, (l.data ->> 'present')::int as present,
      (l.data ->> 'late')::int as late, (l.data ->> 'excused')::int as excused, (l.data ->> 'absent')::int as absent,
      v.at as voided_at
    from locked l
      join study_sessions s on s.city = $1 and s.known_to is null and s.session = l.data ->> 'session'
      join study_units u on u.city = $1 and u.known_to is null and u.unit = s.unit
      join study_campaigns c on c.city = $1 and c.known_to is null and c.campaign = s.campaign
      left join voided v on v.record = l.record
    where s.started_at is not null and s.held_at is not null
    order by l.recorded_at, l.record`
  return (await db.rows<LockRow>(sql, [city])).map((row) => ({
    record: row.record,
    session: row.session,
    type: row.type,
    typeWords: SESSION_TYPES[row.type].words,
    theme: { zh: row.theme_zh, en: row.theme_en },
    unit: row.unit,
    unitName: { zh: row.name_zh, en: row.name_en },
    campaign: row.campaign,
    campaignTitle: { zh: row.title_zh, en: row.title_en },
    startedAt: row.started_at,
    endedAt: row.held_at,
    recordedAt: row.recorded_at,
    counts: { present: row.present, late: row.late, excused: row.excused, absent: row.absent },
    voidedAt: row.voided_at,
  }))
}
