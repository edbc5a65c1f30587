import type { z } from 'zod'
import type { CommandDesk } from '#kernel/contract-command-reads.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'
import { readNames } from './names.ts'

type Desk = z.infer<typeof CommandDesk>
interface Asked {
  readonly city: string
  readonly place: string
  readonly now: Instant
  readonly date: LocalDate
}
interface Group {
  readonly group: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly front: string
  readonly leader: string
  readonly posts: readonly string[]
}

/** A group answers for what its posts hold at its front. */
async function readGroups(db: ReadDb, { city, place, now }: Asked): Promise<Desk['groups']> {
  const rows = await db.rows<Group>(
    `select one ->> 'group' as "group", one -> 'name' as name, one ->> 'front' as front, one ->> 'leader' as leader,
      one -> 'posts' as posts from commands c cross join lateral jsonb_array_elements(c.groups) as one
      where c.city = $1 and c.known_to is null and c.status = 'active' and starts_with(one ->> 'front', $2)`,
    [city, place],
  )
  const names = await readNames(db, city, {
    places: rows.map(({ front }) => front),
    posts: rows.flatMap(({ leader, posts }) => [leader, ...posts]),
  })
  const groups: Desk['groups'] = []
  for (const { group, name, front, leader, posts } of rows) {
    const [n] = await db.rows<Pick<Desk['groups'][number], 'open' | 'late' | 'soon' | 'blocked'>>(
      `select count(*)::int as open, count(*) filter (where finish_due < $4)::int as late,
        count(*) filter (where finish_due >= $4 and finish_due < $4::timestamptz + interval '2 hours')::int as soon,
        count(*) filter (where blocked_by is not null)::int as blocked
        from duties where city = $1 and known_to is null and closed_at is null and starts_with(place, $2)
        and holder = any ($3)`,
      [city, front, [leader, ...posts], now],
    )
    groups.push({
      group,
      name,
      front,
      frontName: names.place(front),
      leader,
      leaderWords: names.post(leader),
      posts: posts.map((post) => ({ post, words: names.post(post) })),
      ...(n ?? { open: 0, late: 0, soon: 0, blocked: 0 }),
    })
  }
  return groups
}

/** Received = assigned = answered: what each unit is judged on (收到、分办、答复). */
async function readMetric(db: ReadDb, { city, place }: Asked): Promise<Desk['metric']> {
  type Row = Omit<Desk['metric'][number], 'words'>
  const rows = await db.rows<Row>(
    `select to_post as post, count(*)::int as issued, count(receipted_at)::int as received,
      count(*) filter (where receipted_at is not null and (parts > 0 or starts_with(status, 'receipted') or answered_at is not null))::int as assigned,
      count(answered_at)::int as answered, count(*) filter (where kind = 'supervision')::int as circulars
      from directives where city = $1 and known_to is null and starts_with(place, $2)
      group by to_post order by count(*) - count(answered_at) desc, to_post limit 40`,
    [city, place],
  )
  const names = await readNames(db, city, { posts: rows.map(({ post }) => post) })
  return rows.map((row) => ({ ...row, words: names.post(row.post) }))
}

async function readShifts(db: ReadDb, { city, place }: Asked): Promise<Desk['shifts']> {
  type Row = Omit<Desk['shifts'][number], 'officerWords' | 'offeredWords' | 'placeName'>
  const rows = await db.rows<Row>(
    `select place, number, officer_post as "officerPost", from_at as "fromAt", until_at as "untilAt",
      offered_to as "offeredTo", offered_at as "offeredAt", accept_due as "acceptDueAt", notes, open_work as open,
      ended_at as "endedAt" from shifts where city = $1 and known_to is null and (place = $2 or starts_with($2, place))
      order by length(place) desc, number desc limit 8`,
    [city, place],
  )
  const posts = rows.flatMap(({ officerPost, offeredTo }) => [officerPost, ...(offeredTo === null ? [] : [offeredTo])])
  const names = await readNames(db, city, { posts, places: rows.map((row) => row.place) })
  return rows.map((row) => ({
    ...row,
    placeName: names.place(row.place),
    officerWords: names.post(row.officerPost),
    offeredWords: row.offeredTo === null ? null : names.post(row.offeredTo),
  }))
}

async function readRhythm(db: ReadDb, { city, place, date }: Asked): Promise<Desk['rhythm']> {
  const [day] = await db.rows<Pick<NonNullable<Desk['rhythm']>, 'period' | 'cutOffs' | 'units'>>(
    `select period, cut_offs as "cutOffs", units from periods where city = $1 and known_to is null and kind = 'day'
      and date = $3 and starts_with($2, place) order by length(place) desc limit 1`,
    [city, place, date],
  )
  if (day === undefined) return null
  type Row = { readonly unit: string; readonly status: 'owed' | 'returned' | 'nil'; readonly dueAt: string }
  const rows = await db.rows<Row>(
    `select unit, status, due_at as "dueAt" from unit_returns where city = $1 and known_to is null and period = $2
      order by status = 'owed' desc, unit`,
    [city, day.period],
  )
  const names = await readNames(db, city, { posts: rows.map(({ unit }) => unit) })
  return { ...day, returns: rows.map((row) => ({ ...row, words: names.post(row.unit) })) }
}

/** What the command desk of a place shows besides its directives. */
export async function readCommandDesk(db: ReadDb, asked: Asked): Promise<Desk> {
  return {
    now: asked.now,
    groups: await readGroups(db, asked),
    metric: await readMetric(db, asked),
    shifts: await readShifts(db, asked),
    rhythm: await readRhythm(db, asked),
  }
}
