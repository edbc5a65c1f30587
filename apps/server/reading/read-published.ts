import type { PublishedRow } from '#kernel/contract-published.ts'
import { boundsOf, isWithin, type PublishedFigure } from '#kernel/figures/published-figure.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Store } from '#store/store.ts'
import type { Language } from '../http/language.ts'

type Counted = Omit<PublishedRow, 'title'>

async function countOf(store: Store, select: string): Promise<number | null> {
  const { rows } = await store.operatorSql(select)
  const n = rows[0]?.n
  return n === null || n === undefined ? null : Number(n)
}

async function countFigure(store: Store, figure: PublishedFigure, at: Instant): Promise<Counted> {
  const { id, names, definition, unit, city, published, relation, window } = figure
  const sql = figure.sql(at)
  const computed = await countOf(store, sql)
  return {
    id,
    names: { ...names },
    definition: { ...definition },
    unit: { ...unit },
    city,
    published,
    relation,
    ...boundsOf(relation, published),
    computed,
    ok: computed !== null && isWithin(figure, computed),
    window: { ...window },
    sql,
  }
}

/** Where the ledgers stand: a count as of any moment may change as long as records of it can still come in. */
async function headsOf(store: Store): Promise<string> {
  const { rows } = await store.operatorSql('select city, last_event::text as n from heads order by city')
  return rows.map(({ city, n }) => `${city}:${n}`).join(' ')
}

const KEPT = 50
const counted = new WeakMap<Store, Map<string, Promise<readonly Counted[]>>>()

async function countAll(store: Store, figures: readonly PublishedFigure[], at: Instant): Promise<readonly Counted[]> {
  const rows: Counted[] = []
  // One after the other: each passes over the whole ledger, and visitors ask for other things meanwhile.
  for (const figure of figures) rows.push(await countFigure(store, figure, at))
  return rows
}

/** A module's printed numbers as of `at`, each counted from events; asked again while nothing was recorded, not counted anew. */
export async function readPublished(
  store: Store,
  module: string,
  figures: readonly PublishedFigure[],
  at: Instant,
  language: Language,
): Promise<PublishedRow[]> {
  const known = counted.get(store) ?? new Map<string, Promise<readonly Counted[]>>()
  counted.set(store, known)
  const key = `${module} ${at} ${await headsOf(store)}`
  const rows = known.get(key) ?? countAll(store, figures, at)
  known.set(key, rows)
  rows.catch(() => known.delete(key))
  for (const old of [...known.keys()].slice(0, -KEPT)) known.delete(old)
  return (await rows).map((row) => ({ ...row, title: row.names[language] }))
}
