import type { z } from 'zod'
import type { Chain } from '#outbreak/tracing/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { readNames } from '../names.ts'

type Doc = z.infer<typeof Chain>
type Edge = Doc['edges'][number]
type StoredNode = Omit<Doc['nodes'][number], 'homeName'> & { readonly home: string | null }

/** Generations read to each side of the person. */
const GENERATIONS = 3
const MOST_EDGES = 400

/** Every edge that touches one of the persons: settled links first, then the index known at finding, then exposures. */
async function edgesOf(db: ReadDb, city: string, people: readonly string[]): Promise<Edge[]> {
  const sql = `select * from (
    select source_case as "from", person as "to", 'linked' as basis, source_certainty as certainty,
      null::text as setting, null::timestamptz as "metAt", case when source = 'exposure' then source_ref end as exposure
      from interviews where city = $1 and known_to is null and source_case is not null
    union all
    select index_case, person, 'index', 'high', null, null, null
      from interviews where city = $1 and known_to is null and index_case is not null
    union all
    select from_person, to_person, 'exposure', certainty, setting, met_at, exposure
      from exposures where city = $1 and known_to is null) as e
    where e."from" = any($2::text[]) or e."to" = any($2::text[])
    order by basis = 'exposure', "from", "to" limit ${MOST_EDGES}`
  return db.rows<Edge>(sql, [city, people])
}

async function nodesOf(db: ReadDb, city: string, people: readonly string[]): Promise<Doc['nodes']> {
  const sql = `select p.person, case when k.person is not null then 'case' when c.person is not null then 'contact'
      else 'unknown' end as kind, coalesce(k.status, c.status) as status, coalesce(k.place, c.place) as home,
      k.found_at as "foundAt"
    from unnest($2::text[]) as p(person)
    left join cases k on k.city = $1 and k.known_to is null and k.person = p.person
    left join lateral (select * from contacts c where c.city = $1 and c.known_to is null and c.person = p.person
      order by determined_at desc limit 1) as c on true`
  const rows = await db.rows<StoredNode>(sql, [city, people])
  const names = await readNames(db, city, { places: rows.flatMap(({ home }) => home ?? []) })
  return rows.map(({ home, ...row }) => ({ ...row, homeName: home === null ? null : names.place(home) }))
}

/** One edge a pair and basis is enough to draw; the surest stays. */
function withoutRepeats(edges: readonly Edge[]): Edge[] {
  const seen = new Map<string, Edge>()
  for (const edge of edges) {
    const key = `${edge.from}>${edge.to}>${edge.exposure ?? edge.basis}`
    if (!seen.has(key)) seen.set(key, edge)
  }
  return [...seen.values()]
}

/** Who may have infected whom, some generations around a person. */
export async function readChain(db: ReadDb, city: string, person: string): Promise<Doc> {
  const people = new Set([person])
  let edges: Edge[] = []
  for (let step = 0; step < GENERATIONS; step++) {
    edges = withoutRepeats(await edgesOf(db, city, [...people]))
    const before = people.size
    for (const { from, to } of edges) people.add(from).add(to)
    if (people.size === before || edges.length >= MOST_EDGES) break
  }
  return { root: person, nodes: await nodesOf(db, city, [...people]), edges }
}
