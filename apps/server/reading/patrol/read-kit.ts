import type { Instant } from '#kernel/primitives/instant.ts'
import type { BatchView, IssueView, ItemView, KitView } from '#patrol/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { readNames } from '../names.ts'

const ISSUE = `issue, batch, item, unit, place, status, quantity, issued_at as "issuedAt", count_due_at as "countDueAt",
  counted, defective, counted_at as "countedAt", settle_due_at as "settleDueAt", how, settled_at as "settledAt", accepted,
  in_use as "inUse", note`
/** Open differences first, then what is still to be counted, the earliest due first. */
const ORDER = `case status when 'differs' then 0 when 'issued' then 1 when 'settled' then 2 else 3 end,
  coalesce(settle_due_at, count_due_at), issue`

type Stored = Omit<IssueView, 'unitWords'>

export async function readIssues(
  db: ReadDb,
  city: string,
  filter: { readonly unit?: string | undefined; readonly place?: string | undefined },
): Promise<IssueView[]> {
  const rows = await db.rows<Stored>(
    `select ${ISSUE} from patrol_issues where city = $1 and known_to is null
      and ($2::text is null or unit = $2) and ($3::text is null or starts_with(place, $3)) order by ${ORDER}`,
    [city, filter.unit ?? null, filter.place ?? null],
  )
  const names = await readNames(db, city, { posts: rows.map(({ unit }) => unit) })
  return rows.map((row) => ({ ...row, unitWords: names.post(row.unit) }))
}

/** Batches with how far their counts are, worst first, and every issue of them. */
export async function readKit(db: ReadDb, city: string, now: Instant, place?: string): Promise<KitView> {
  const batches = await db.rows<BatchView>(
    `select b.batch, b.item, b.words, b.quantity, b.issued, b.received_at as "receivedAt",
        count(i.issue)::int as units, count(i.counted)::int as counted,
        count(*) filter (where i.status = 'differs')::int as differing,
        count(*) filter (where i.status = 'issued')::int as waiting
      from patrol_batches b left join patrol_issues i on i.city = b.city and i.batch = b.batch and i.known_to is null
      where b.city = $1 and b.known_to is null
      group by b.batch, b.item, b.words, b.quantity, b.issued, b.received_at
      order by differing desc, waiting desc, b.received_at`,
    [city],
  )
  return { at: now, batches, issues: await readIssues(db, city, { place }) }
}

/** Items with the persons who answer for them, for their own unit and those above it. */
export const readItems = (db: ReadDb, city: string, issue: string): Promise<ItemView[]> =>
  db.rows<ItemView>(
    `select item, kind, issue, unit, status, person, since, condition from patrol_items
      where city = $1 and known_to is null and issue = $2 order by item`,
    [city, issue],
  )
