import { POSITIVE_COLUMNS } from '#exchange/positives/columns.ts'
import type { PositivesImported } from '#exchange/positives/import-contract.ts'
import { addressBook, type NamedCompound } from '#exchange/positives/match-address.ts'
import { readPositives } from '#exchange/positives/read-positives.ts'
import { readSheet } from '#exchange/sheets/read-sheet.ts'
import { MAX_ROWS_PER_EVENT } from '#kernel/ledger/event.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { localOffset } from '#kernel/primitives/local-day.ts'
import type { Refusal } from '#kernel/primitives/result.ts'
import type { Outcome, ReadDb, ReadScope } from '#store/store.ts'
import { problemOfRefusal, type Wording } from '../http/problem.ts'
import type { HeldPost } from '../identity/acting.ts'
import type { Runtime } from '../runtime.ts'
import { findPersons, type PersonRow } from './find-persons.ts'
import { positiveCommands } from './positive-commands.ts'

/** Who imports, and how the answer speaks. */
export interface Importing {
  readonly post: HeldPost
  readonly scope: ReadScope
  readonly now: Instant
  readonly wording: Wording
}

async function readCompounds(db: ReadDb, city: string): Promise<NamedCompound[]> {
  const sql = `select code, array_remove(array[name_zh, name_en], null) as names from places
    where city = $1 and known_to is null and level = 'compound' order by code`
  return db.rows<NamedCompound>(sql, [city])
}

const refusalsOf = (outcome: Outcome): ReadonlyMap<number, Refusal> => {
  if (outcome.status === 'repeated') return refusalsOf(outcome.first)
  if (outcome.status === 'refused') return new Map([[0, outcome.refusal]])
  return new Map(outcome.refused.map(({ row, refusal }) => [row, refusal]))
}

interface Reported {
  /** Rows that did not become a case. */
  readonly cases: ReadonlyMap<number, Refusal>
  /** Rows whose tube was not taken as the sheet says; the case stands all the same. */
  readonly tubes: ReadonlyMap<number, Refusal>
}

/** Sends one bulk of rows, step by step: a result is of a tube that was received, a case of a tube with a result. */
async function reportBulk(
  runtime: Runtime,
  { post, now }: Importing,
  rows: readonly PersonRow[],
  key: string,
): Promise<Reported> {
  await runtime.store().vault.put(
    rows.map(({ person, name, idNumber, phone, address }) => ({
      city: post.city,
      person,
      fields: { name, idNumber, address, ...(phone === null ? {} : { phone }) },
    })),
  )
  const refusals: ReadonlyMap<number, Refusal>[] = []
  for (const { command, payloads: said } of positiveCommands(rows)) {
    const schema = runtime.catalogue.commands[command]?.schema
    if (schema === undefined) throw new Error(`no contract of ${command}`)
    const payloads = said.map((payload) => schema.parse(payload))
    const request = `${post.post}:${key}:${command}`
    const sent = { city: post.city, command, payloads, post: post.post, person: post.holder, now, request }
    refusals.push(refusalsOf(await runtime.store().submit(sent)))
  }
  const [cases = new Map<number, Refusal>(), ...tubes] = refusals.toReversed()
  // The first step that failed says why; the later ones fail because of it.
  return { cases, tubes: new Map(tubes.flatMap((map) => [...map])) }
}

const KNOWN = 'case-exists'

/**
 * Reads a sheet of positives and, when committing, reports them in bulks. A row that is refused never stops another.
 * @param key idempotency key of the request; each bulk and command gets one made from it
 */
export async function importPositives(
  runtime: Runtime,
  importing: Importing,
  { sheet, commit }: { readonly sheet: string; readonly commit: boolean },
  key: string,
): Promise<PositivesImported> {
  const parsed = readSheet(sheet, POSITIVE_COLUMNS)
  const store = runtime.store()
  const compounds = await store.read(importing.scope, (db) => readCompounds(db, importing.post.city))
  const reading = { home: addressBook(compounds), offset: localOffset(importing.now, runtime.zone) }
  const { rows, bad } = readPositives(parsed.rows, reading)
  const persons = await findPersons(store, importing.scope, importing.post.city, rows)
  const fresh = persons.filter(({ known }) => !known)
  const refused = new Map<PersonRow, Refusal>()
  const tubes = new Map<PersonRow, Refusal>()
  for (let from = 0; commit && from < fresh.length; from += MAX_ROWS_PER_EVENT) {
    const bulk = fresh.slice(from, from + MAX_ROWS_PER_EVENT)
    const reported = await reportBulk(runtime, importing, bulk, `${key}:${from}`)
    for (const [n, row] of bulk.entries()) {
      const [asCase, asTube] = [reported.cases.get(n), reported.tubes.get(n)]
      if (asCase !== undefined) refused.set(row, asCase)
      else if (asTube !== undefined) tubes.set(row, asTube)
    }
  }
  const failed = [...refused].filter(([, { code }]) => code !== KNOWN)
  const told = ([{ row, person }, refusal]: [PersonRow, Refusal]) => ({
    row,
    person,
    problem: problemOfRefusal(refusal, importing.wording),
  })
  const known = persons.length - fresh.length + refused.size - failed.length
  return {
    committed: commit,
    rows: parsed.rows.length,
    ready: fresh.length,
    reported: commit ? fresh.length - refused.size : 0,
    known,
    unknownColumns: [...parsed.unknown],
    bad: bad.map(({ row, problems }) => ({ row, problems: [...problems] })),
    refused: failed.map(told),
    tubes: [...tubes].map(told),
    cases: commit ? persons.map(({ row, person }) => ({ row, person })) : [],
  }
}
