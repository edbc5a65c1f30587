import type { TableDef } from '#kernel/ledger/table.ts'
import type { Statement } from '../append/encode-batch.ts'
import { arrayLiteral, cellScalar, jsonArrayLiteral } from '../database/array-literal.ts'
import { ident } from '../database/ident.ts'
import type { ShownRow } from '../fold/fold-sink.ts'
import { type Column, OWN_COLUMNS, primaryKey, signatureOf, viewColumns } from './table-sql.ts'

/** Rows a statement carries; above this an array literal grows past what is quick to parse. */
const CHUNK = 5_000

/** What a value of the column travels as inside an array: dates and JSON as text, cast in the database. */
const wireType = (column: Column): string =>
  column.type === 'jsonb' || column.type === 'timestamptz' || column.type === 'date' ? 'text' : column.type

const cast = (column: Column, i: number): string =>
  wireType(column) === column.type ? `c${i}` : `c${i}::${column.type}`

export function insertRowsSql(table: string, columns: readonly Column[]): string {
  const params = columns.map((column, i) => `$${i + 1}::${wireType(column)}[]`)
  const names = columns.map((column) => ident(column.name))
  return `insert into ${table} (${names.join(', ')})
    select ${columns.map(cast).join(', ')} from unnest(${params.join(', ')}) as r (${columns.map((_, i) => `c${i}`).join(', ')})`
}

/** The moment a row was first shown never changes; everything else does. */
export function upsertRowsSql(def: TableDef): string {
  const key = new Set(primaryKey(def))
  const changing = viewColumns(def).filter((c) => !key.has(c.name) && c.name !== 'known_from')
  const sets = changing.map((c) => `${ident(c.name)} = excluded.${ident(c.name)}`)
  return `${insertRowsSql(ident(def.name), viewColumns(def))}
    on conflict (${primaryKey(def).map(ident).join(', ')}) do update set ${sets.join(', ')}`
}

function ownCell(shown: ShownRow, column: string): unknown {
  switch (column) {
    case 'city':
      return shown.city
    case 'stream':
      return shown.stream
    case 'generation':
      return shown.generation
    case 'known_from':
      return shown.knownFrom
    default:
      return shown.knownTo
  }
}

export function rowArrays(def: TableDef, rows: readonly ShownRow[]): string[] {
  return viewColumns(def).map((column, i) => {
    if (i < OWN_COLUMNS.length) return arrayLiteral(rows.map((r) => cellScalar(ownCell(r, column.name))))
    if (column.type !== 'jsonb') return arrayLiteral(rows.map((r) => cellScalar(r.row.values[column.name])))
    return jsonArrayLiteral(rows.map((r) => r.row.values[column.name]))
  })
}

/** Statements that write the current versions of rows, each of a bounded size. */
export function upsertRows(def: TableDef, rows: readonly ShownRow[]): Statement[] {
  const text = upsertRowsSql(def)
  const name = `upsert-${signatureOf(def)}`
  return chunks(rows).map((chunk) => ({ name, text, values: rowArrays(def, chunk) }))
}

export function chunks<T>(items: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let at = 0; at < items.length; at += CHUNK) parts.push(items.slice(at, at + CHUNK))
  return parts
}
