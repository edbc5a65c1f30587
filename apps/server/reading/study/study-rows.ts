import type { Instant } from '#kernel/primitives/instant.ts'
import type { StudyCommitmentLine, StudySessionLine } from '#study/contract-reads.ts'
import { type GapFound, MINUTES_GAPS } from '#study/minutes-gaps.ts'
import { SESSION_TYPES, type SessionType } from '#study/session-types.ts'

/** A row of `study_sessions` as the views hold it now. */
export interface SessionRow {
  readonly session: string
  readonly unit: string
  readonly campaign: string
  readonly place: string
  readonly type: SessionType
  readonly theme_zh: string
  readonly theme_en: string
  readonly venue: string
  readonly agenda: string[]
  readonly status: StudySessionLine['status']
  readonly starts_at: Instant
  readonly ends_at: Instant
  readonly sign_in_at: Instant | null
  readonly started_at: Instant | null
  readonly held_at: Instant | null
  readonly minutes_due_at: Instant
  readonly locked_at: Instant | null
  readonly locked_rec: Instant | null
  readonly in_time: boolean | null
  readonly late_reason: string | null
  readonly signature: string | null
  readonly due: number
  readonly present: number
  readonly late: number
  readonly excused: number
  readonly absent: number
  readonly made_up: number
  readonly speakers: number
  readonly summary: string | null
  readonly documents: { title: string; kind: string; digest: string | null }[]
  readonly no_commitments: boolean
  readonly gaps: GapFound[]
  readonly forget_at: Instant
  readonly forgotten_at: Instant | null
}
export const SESSION_COLUMNS = `session, unit, campaign, place, type, theme_zh, theme_en, venue, agenda, status, starts_at,
  ends_at, sign_in_at, started_at, held_at, minutes_due_at, locked_at, locked_rec, in_time, late_reason, signature, due,
  present, late, excused, absent, made_up, speakers, summary, documents, no_commitments, gaps, forget_at, forgotten_at`

const gapLine = ({ gap, n }: GapFound): StudySessionLine['gaps'][number] => {
  const { zh, en } = MINUTES_GAPS[gap]
  return { gap, words: { zh: zh.replace('{n}', String(n)), en: en.replace('{n}', String(n)) } }
}

/** Past its day and not locked. */
const isOverdue = ({ status, minutes_due_at }: SessionRow, now: Instant): boolean =>
  (status === 'convened' || status === 'held') && minutes_due_at < now

export function sessionLine(row: SessionRow, now: Instant): StudySessionLine {
  return {
    session: row.session,
    type: row.type,
    typeWords: SESSION_TYPES[row.type].words,
    theme: { zh: row.theme_zh, en: row.theme_en },
    status: row.status,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    minutesDueAt: row.minutes_due_at,
    heldAt: row.held_at,
    lockedAt: row.locked_at,
    lockedRec: row.locked_rec,
    inTime: row.in_time,
    overdue: isOverdue(row, now),
    // What is still ahead has no gap yet.
    gaps: row.starts_at > now && row.status !== 'held' ? [] : row.gaps.map(gapLine),
    due: row.due,
    present: row.present,
    late: row.late,
    excused: row.excused,
    absent: row.absent,
    madeUp: row.made_up,
  }
}

export interface CommitmentRow {
  readonly commitment: string
  readonly stream: string
  readonly session: string
  readonly unit: string
  readonly owner: string
  readonly owner_zh: string | null
  readonly owner_en: string | null
  readonly words_zh: string
  readonly words_en: string
  readonly status: StudyCommitmentLine['status']
  readonly made_at: Instant
  readonly first_due_at: Instant
  readonly due_at: Instant
  readonly carried: unknown[]
  readonly kept_at: Instant | null
  readonly proof_kind: string | null
  readonly proof_ref: string | null
}

/** Commitments with the title of the post that owes each; `where` narrows them. */
export const commitmentsSql = (where: string): string => `select c.commitment, c.stream, c.session, c.unit, c.owner,
    p.title_zh as owner_zh, p.title_en as owner_en, c.words_zh, c.words_en, c.status, c.made_at, c.first_due_at, c.due_at,
    c.carried, c.kept_at, c.proof_kind, c.proof_ref
  from study_commitments c left join posts p on p.city = c.city and p.post = c.owner and p.known_to is null
  where c.city = $1 and c.known_to is null and ${where} order by c.due_at, c.commitment`

export const commitmentLine = (row: CommitmentRow, now: Instant): StudyCommitmentLine => ({
  commitment: row.commitment,
  stream: row.stream,
  session: row.session,
  owner: row.owner,
  ownerWords: { zh: row.owner_zh ?? row.owner, en: row.owner_en ?? row.owner },
  words: { zh: row.words_zh, en: row.words_en },
  status: row.status,
  madeAt: row.made_at,
  firstDueAt: row.first_due_at,
  dueAt: row.due_at,
  carried: row.carried.length,
  keptAt: row.kept_at,
  late: row.status === 'kept' ? (row.kept_at ?? '') > row.first_due_at : row.due_at < now,
  proof: row.proof_ref === null ? null : { kind: row.proof_kind ?? '', ref: row.proof_ref },
})
