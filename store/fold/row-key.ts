import type { Row, TableDef } from '#kernel/ledger/table.ts'

/** Names a row within its city and generation. @throws when a kind shows rows of a table nobody declares. */
export function rowKey(row: Row, tables: ReadonlyMap<string, TableDef>): string {
  const def = tables.get(row.table)
  if (!def) throw new Error(`rows for the undeclared table ${row.table}`)
  let key = row.table
  for (const column of def.key) key += ` ${row.values[column]}`
  return key
}

/** Equal cell by cell; objects by their JSON. */
export function sameValues(a: Row['values'], b: Row['values']): boolean {
  for (const column in b) {
    const left = a[column]
    const right = b[column]
    if (left === right) continue
    if (typeof left !== 'object' || typeof right !== 'object') return false
    if (JSON.stringify(left) !== JSON.stringify(right)) return false
  }
  return true
}
