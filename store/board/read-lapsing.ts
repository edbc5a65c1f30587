import { sql } from 'kysely'
import type { StreamId } from '#kernel/primitives/ids.ts'
import { subjectOf } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import type { Lapsing } from '#outbreak/board/contract.ts'
import { lapseWords } from '#outbreak/board/words.ts'
import { type BoardScope, type Db, known, under } from './board-scope.ts'
import { holderAt } from './holder-at.ts'
import { readPlaceNames } from './read-names.ts'
import { run } from './run.ts'

/** Hours ahead that the board looks for what is about to end. */
const AHEAD_HOURS = 2

interface Ending {
  readonly kind: string
  readonly at: Instant
  readonly stream: StreamId
  readonly place: string
  readonly holder: string | null
  readonly count: number
}

/** What falls due or ends by itself within two hours of `at`, soonest first; alike things are counted together. */
export async function readLapsing(db: Db, scope: BoardScope): Promise<Lapsing[]> {
  const until = plusHours(scope.at, AHEAD_HOURS)
  const found = [
    ...(await readDutiesDue(db, scope, until)),
    ...(await readHardStops(db, scope, until)),
    ...(await readOrdersEnding(db, scope, until)),
    ...(await readRestrictionsEnding(db, scope, until)),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) || b.count - a.count || (a.stream < b.stream ? -1 : 1))
  const names = await readPlaceNames(
    db,
    scope.city,
    found.map((f) => f.place),
  )
  return found.map((f) => ({
    at: f.at,
    kind: kindOf(f.kind),
    what: f.kind,
    subject: subjectOf(f.stream),
    stream: f.stream,
    place: f.place,
    placeName: names.get(f.place) ?? f.place,
    holder: f.holder,
    words: lapseWords(f.kind),
    count: f.count,
  }))
}

function kindOf(kind: string): Lapsing['kind'] {
  if (kind === 'order' || kind === 'restriction' || kind === 'handover') return kind
  return kind.startsWith('zone-review') ? 'review' : 'duty'
}

/** Stages of open duties that fall due, counted by kind, stage and holder; `at` is the soonest, `place` the holder's own when several. */
async function readDutiesDue(db: Db, scope: BoardScope, until: Instant): Promise<readonly Ending[]> {
  return run(
    db,
    sql<Ending>`
    with open_duties as (
      select *, ${holderAt(scope)} as post from duties
       where ${known(scope)} and ${under(scope)} and opened_rec <= ${scope.at}::timestamptz
         and not coalesce(closed_rec <= ${scope.at}::timestamptz, false)),
    stage as (${sql.join(
      STAGES.map((name) => stageDue(scope, name)),
      sql` union all `,
    )})
    select kind || '.' || stage as kind, min(due) as at, min(stream) as stream, post as holder, count(*)::int as count,
           case when count(*) = 1 then min(place) when post ~ '^[0-9]' then split_part(post, '.', 1) else left(min(place), 6) end as place
      from stage where due >= ${scope.at}::timestamptz and due <= ${until}::timestamptz group by kind, stage, post`,
  )
}

const STAGES = ['accept', 'start', 'finish'] as const
const stageDue = (scope: BoardScope, stage: (typeof STAGES)[number]) => sql`
  select kind, ${sql.lit(stage)} as stage, stream, place, post, ${sql.ref(`${stage}_due`)} as due from open_duties
   where not coalesce(${sql.ref(`${stage}_done_rec`)} <= ${scope.at}::timestamptz, false)`

/** Offers not yet received whose hard stop is near: the duty then flips to whom it was offered. */
async function readHardStops(db: Db, scope: BoardScope, until: Instant): Promise<readonly Ending[]> {
  const rows = await run(
    db,
    sql<Ending>`
    select 'handover' as kind, hard_stop_at as at, stream, place, offered_to as holder, 1 as count from duties
     where ${known(scope)} and ${under(scope)} and opened_rec <= ${scope.at}::timestamptz
       and not coalesce(closed_rec <= ${scope.at}::timestamptz, false)
       and hard_stop_at >= ${scope.at}::timestamptz and hard_stop_at <= ${until}::timestamptz`,
  )
  return rows
}

/** Orders in force by their expiry as known at `at`: read from events, since an extension overwrites the view. */
async function readOrdersEnding(db: Db, scope: BoardScope, until: Instant): Promise<readonly Ending[]> {
  const rows = await run(
    db,
    sql<Ending>`
    with steps as (
      select distinct on (s.stream) s.stream, e.type, r.value -> 'place' #>> '{}' as place,
             (r.value -> 'data' ->> 'expiresAt')::timestamptz as at, r.value -> 'data' ->> 'issuer' as holder
        from events e cross join lateral jsonb_array_elements(e.rows) as r
             cross join lateral (select key as stream, value::int as version from jsonb_each_text(r.value -> 'streams')) as s
       where e.city = ${scope.city} and e.recorded_at <= ${scope.at}::timestamptz
         and e.type in ('zone-ordered', 'zone-extended', 'zone-lifted', 'zone-lapsed') and starts_with(s.stream, 'zone/')
         and starts_with(r.value ->> 'place', ${scope.place})
       order by s.stream, s.version desc)
    select 'order' as kind, at, stream, place, holder, 1 as count from steps
     where type in ('zone-ordered', 'zone-extended') and at >= ${scope.at}::timestamptz and at <= ${until}::timestamptz`,
  )
  return rows
}

/** Contacts whose isolation ends by itself, by place of stay. */
async function readRestrictionsEnding(db: Db, scope: BoardScope, until: Instant): Promise<readonly Ending[]> {
  const rows = await run(
    db,
    sql<Ending>`
    select 'restriction' as kind, expires_at as at, coalesce('facility/' || facility, min(stream)) as stream,
           min(place) as place, null as holder, count(*)::int as count
      from contacts
     where ${known(scope)} and ${under(scope)} and placed_rec <= ${scope.at}::timestamptz
       and not coalesce(released_rec <= ${scope.at}::timestamptz, false) and status <> 'becameCase'
       and expires_at >= ${scope.at}::timestamptz and expires_at <= ${until}::timestamptz
     group by facility, expires_at`,
  )
  return rows
}
