import type pg from 'pg'
import type { Instant } from '#kernel/primitives/instant.ts'

/** Partitions made or seen by this process, per connection's database: the check is once a month of data. */
const known = new WeakMap<pg.ClientBase, Set<string>>()

const nextMonth = (month: string): string => {
  const year = Number(month.slice(0, 4))
  const number = Number(month.slice(5, 7))
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** Makes the monthly partitions that these events fall into, before the transaction that writes them. */
export async function makePartitions(
  client: pg.ClientBase,
  events: readonly { readonly occurredAt: Instant }[],
): Promise<void> {
  const seen = known.get(client) ?? new Set<string>()
  known.set(client, seen)
  for (const event of events) {
    const month = event.occurredAt.slice(0, 7)
    if (seen.has(month)) continue
    await client.query(partitionSql(month))
    seen.add(month)
  }
}

function partitionSql(month: string): string {
  const name = `events_${month.replace('-', '_')}`
  const range = `from ('${month}-01T00:00:00Z') to ('${nextMonth(month)}-01T00:00:00Z')`
  return `begin; select pg_advisory_xact_lock(4021901);
    create table if not exists ${name} partition of events for values ${range};
    alter table ${name} enable row level security; alter table ${name} force row level security; commit`
}
