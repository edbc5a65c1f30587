import type { Row, TableDef } from '#kernel/ledger/table.ts'
import { minutesGaps } from '../minutes-gaps.ts'
import { countsOf, type KnownSession, type SessionState } from '../session.ts'

export const SESSIONS_TABLE: TableDef = {
  name: 'study_sessions',
  columns: {
    session: 'text',
    unit: 'text',
    campaign: 'text',
    place: 'text',
    secretary: 'text',
    type: 'text',
    theme_zh: 'text',
    theme_en: 'text',
    venue: 'text',
    agenda: 'jsonb',
    status: 'text',
    starts_at: 'timestamptz',
    ends_at: 'timestamptz',
    late_after_at: 'timestamptz',
    convened_at: 'timestamptz',
    sign_in_at: 'timestamptz',
    started_at: 'timestamptz',
    held_at: 'timestamptz',
    held_rec: 'timestamptz',
    minutes_due_at: 'timestamptz',
    locked_at: 'timestamptz',
    locked_rec: 'timestamptz',
    in_time: 'boolean',
    late_reason: 'text',
    signature: 'text',
    due: 'integer',
    present: 'integer',
    late: 'integer',
    excused: 'integer',
    absent: 'integer',
    made_up: 'integer',
    speakers: 'integer',
    summary: 'text',
    documents: 'jsonb',
    commitments: 'integer',
    no_commitments: 'boolean',
    gaps: 'jsonb',
    forget_at: 'timestamptz',
    forgotten_at: 'timestamptz',
  },
  key: ['session'],
  placeColumn: 'place',
  indexes: [['unit'], ['campaign'], ['forget_at']],
}

/** One line of a roll, under the pseudonym of its session. Its values go when who attended is forgotten. */
export const ROLL_TABLE: TableDef = {
  name: 'study_roll',
  columns: {
    session: 'text',
    member: 'text',
    place: 'text',
    role: 'text',
    status: 'text',
    method: 'text',
    reason: 'text',
    at: 'timestamptz',
    rec: 'timestamptz',
    spoke_to: 'jsonb',
    make_up_due_at: 'timestamptz',
    made_up_at: 'timestamptz',
    made_up_by: 'text',
  },
  key: ['session', 'member'],
  placeColumn: 'place',
  /** Nobody else sees a roll, not even to count it; it closes the session's events and duties with it. */
  readRight: 'study.keep',
}

/** Missing from minutes as they stand; the signature is asked for at the lock. Nothing is missing once locked. */
const gapsOf = (session: KnownSession) =>
  session.status === 'held' || session.status === 'convened' ? minutesGaps(session, 'asked for later') : []

function sessionRow(state: KnownSession): Row {
  const { held, locked, minutes, forgotten } = state
  const values = {
    session: state.session,
    unit: state.unit,
    campaign: state.campaign,
    place: state.place,
    secretary: state.secretary,
    type: state.type,
    theme_zh: state.theme.zh,
    theme_en: state.theme.en,
    venue: state.venue,
    agenda: state.agenda,
    status: state.status,
    starts_at: state.startsAt,
    ends_at: state.endsAt,
    late_after_at: state.lateAfterAt,
    convened_at: state.convenedAt,
    sign_in_at: state.signInAt,
    started_at: held?.startedAt ?? null,
    held_at: held?.at ?? null,
    held_rec: held?.rec ?? null,
    minutes_due_at: state.minutesDueAt,
    locked_at: locked?.at ?? null,
    locked_rec: locked?.rec ?? null,
    in_time: locked?.inTime ?? null,
    late_reason: locked?.lateReason ?? null,
    signature: locked?.signature ?? null,
    ...minutesValues(state),
    gaps: gapsOf(state),
    forget_at: state.forgetAt,
    forgotten_at: forgotten?.at ?? null,
  }
  return { table: SESSIONS_TABLE.name, values: { ...values, no_commitments: minutes?.noCommitments ?? false } }
}

function minutesValues(state: KnownSession) {
  const { minutes, commitments, forgotten } = state
  const { madeUp, ...counts } = countsOf(state)
  return {
    ...counts,
    made_up: madeUp,
    speakers: forgotten?.speakers ?? minutes?.speakers.length ?? 0,
    summary: minutes?.summary ?? null,
    documents: minutes?.documents ?? [],
    commitments,
  }
}

const roleOf = ({ chair, recorder }: KnownSession, member: string): string | null =>
  member === chair ? 'chair' : member === recorder ? 'recorder' : null

function rollRow(state: KnownSession, member: string): Row {
  const line = state.roll[member]
  const spokeTo = state.minutes?.speakers.filter((speaker) => speaker.member === member).map(({ item }) => item) ?? []
  const values = {
    session: state.session,
    member,
    place: state.place,
    role: roleOf(state, member),
    status: line?.status ?? null,
    method: line?.method ?? null,
    reason: line?.reason ?? null,
    at: line?.at ?? null,
    rec: line?.rec ?? null,
    spoke_to: spokeTo,
    make_up_due_at: line?.makeUpDueAt ?? null,
    made_up_at: line?.madeUp?.at ?? null,
    made_up_by: line?.madeUp?.by ?? null,
  }
  return { table: ROLL_TABLE.name, values }
}

export const sessionRows = (state: SessionState): readonly Row[] =>
  state.status === 'none' ? [] : [sessionRow(state), ...state.due.map((member) => rollRow(state, member))]
