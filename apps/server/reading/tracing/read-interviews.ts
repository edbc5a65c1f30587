import type { z } from 'zod'
import type { InterviewRow, RosterRow } from '#outbreak/tracing/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { type Listed, listed, TOTAL } from '../../http/listed.ts'
import { readNames } from '../names.ts'

type Row = z.infer<typeof InterviewRow>
type Stored = Omit<Row, 'homeName' | 'source'> & {
  readonly sourceKind: string | null
  readonly sourceCase: string | null
  readonly sourceRef: string | null
  readonly sourceCertainty: 'low' | 'medium' | 'high' | null
}

export const INTERVIEW_LISTS = ['owed', 'unlinked', 'held'] as const
export interface InterviewFilter {
  readonly place?: string | undefined
  readonly list?: (typeof INTERVIEW_LISTS)[number] | undefined
  readonly person?: string | undefined
  readonly limit: number
}

const WANTED: Readonly<Record<(typeof INTERVIEW_LISTS)[number], string>> = {
  owed: `i.held_at is null and d.finish_due is not null`,
  unlinked: `s.finish_due is not null`,
  held: `i.held_at is not null`,
}
const COLUMNS = `i.person, i.place as home, i.found_at as "foundAt", i.index_case as "indexCase", i.attempts,
  i.last_attempt as "lastAttempt", d.finish_due as "dueAt", i.held_at as "heldAt", i.stated_contacts as "statedContacts",
  (select count(*)::int from contacts c where c.city = i.city and c.known_to is null and c.index_case = i.person) as contacts,
  s.finish_due as "sourceDueAt", i.source as "sourceKind", i.source_case as "sourceCase", i.source_ref as "sourceRef",
  i.source_certainty as "sourceCertainty", i.unknown_because as "unknownBecause"`
const OPEN = (name: string, kind: string) =>
  `left join duties ${name} on ${name}.city = i.city and ${name}.known_to is null and ${name}.subject = i.stream
     and ${name}.kind = '${kind}' and ${name}.closed_at is null`

const view = ({ sourceKind, sourceCase, sourceRef, sourceCertainty, ...row }: Stored, homeName: string): Row => ({
  ...row,
  homeName,
  source:
    sourceKind === null ? null : { kind: sourceKind, ref: sourceCase ?? sourceRef ?? '', certainty: sourceCertainty },
})

/** Cases of the tracing desk: what is owed longest comes first. */
export async function readInterviews(db: ReadDb, city: string, filter: InterviewFilter): Promise<Listed<Row>> {
  const wanted = filter.list === undefined ? 'true' : WANTED[filter.list]
  const sql = `select ${COLUMNS}, ${TOTAL} from interviews i ${OPEN('d', 'interview')} ${OPEN('s', 'find-source')}
    where i.city = $1 and i.known_to is null and ($2::text is null or starts_with(i.place, $2))
    and ($3::text is null or i.person = $3) and ${wanted}
    order by coalesce(d.finish_due, s.finish_due) nulls last, i.found_at desc, i.person limit $4`
  const values = [city, filter.place ?? null, filter.person ?? null, filter.limit]
  const { total, rows } = listed(await db.rows<Stored & { total: number }>(sql, values))
  const names = await readNames(db, city, { places: rows.map(({ home }) => home) })
  return { total, rows: rows.map((row) => view(row, names.place(row.home))) }
}

type StoredRoster = Omit<z.infer<typeof RosterRow>, 'placeName'>

/** Rosters of a case; of each member whether somebody has determined them already, or they are ill. */
export async function readRosters(db: ReadDb, city: string, person: string): Promise<z.infer<typeof RosterRow>[]> {
  const sql = `select r.roster, r.index_case as "indexCase", r.kind, r.place, r.recorded_at as "recordedAt",
    (select jsonb_agg(jsonb_build_object('person', m ->> 'person', 'home', m ->> 'home', 'status',
       case when exists (select 1 from cases k where k.city = r.city and k.known_to is null
              and k.person = m ->> 'person' and k.status <> 'revoked') then 'case'
            when exists (select 1 from contacts c where c.city = r.city and c.known_to is null
              and c.person = m ->> 'person' and c.status in ('determined', 'told', 'moving', 'placed')) then 'contact'
            else 'free' end) order by n)
     from jsonb_array_elements(r.members) with ordinality as e(m, n)) as members
    from case_rosters r where r.city = $1 and r.known_to is null and r.index_case = $2 order by r.recorded_at, r.roster`
  const rows = await db.rows<StoredRoster>(sql, [city, person])
  const names = await readNames(db, city, { places: rows.map(({ place }) => place) })
  return rows.map((row) => ({ ...row, placeName: names.place(row.place) }))
}
