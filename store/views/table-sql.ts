import { createHash } from 'node:crypto'
import { DUTY_EVENT_TYPES } from '#kernel/duties/duty-events.ts'
import type { ColumnType, TableDef } from '#kernel/ledger/table.ts'
import { ident, literal } from '../database/ident.ts'
import { READER, WRITER } from '../database/roles.ts'
import type { Registry } from '../registry.ts'
import { type ClosedKinds, openFactsOr, openOr } from './closed-kinds.ts'

type Policed = Pick<Registry, 'personalKinds' | 'personalEvents' | 'closed'>

export interface Column {
  readonly name: string
  readonly type: ColumnType
}

/** Columns the store adds to every view table. */
export const OWN_COLUMNS: readonly Column[] = [
  { name: 'city', type: 'text' },
  { name: 'stream', type: 'text' },
  { name: 'generation', type: 'integer' },
  { name: 'known_from', type: 'timestamptz' },
  { name: 'known_to', type: 'timestamptz' },
]

export const viewColumns = (def: TableDef): Column[] => [
  ...OWN_COLUMNS,
  ...Object.entries(def.columns).map(([name, type]) => ({ name, type })),
]

/** A part of the signature: raise it when the store itself makes the tables differently. */
const FORM = 3
export const signatureOf = (def: TableDef): string =>
  createHash('sha256')
    .update(JSON.stringify([FORM, def]))
    .digest('hex')
    .slice(0, 16)

export const primaryKey = (def: TableDef): string[] => ['city', ...def.key, 'generation']

export function createTableSql(def: TableDef): string {
  const name = ident(def.name)
  const notNull = new Set([...primaryKey(def), 'stream', 'known_from'])
  const columns = viewColumns(def).map((c) => `${ident(c.name)} ${c.type}${notNull.has(c.name) ? ' not null' : ''}`)
  const key = primaryKey(def).map(ident).join(', ')
  const indexes = (def.indexes ?? []).map(
    (columns) => `create index on ${name} (city, ${columns.map(ident).join(', ')});`,
  )
  return `drop table if exists ${name};
    create table ${name} (${columns.join(', ')}, primary key (${key})) with (fillfactor = 80);
    create index on ${name} (city, ${ident(def.placeColumn)} text_pattern_ops);
    ${indexes.join('\n')}
    grant select, insert, update on ${name} to ${WRITER};
    grant select on ${name} to ${READER};
    alter table ${name} enable row level security;
    alter table ${name} force row level security;
    create policy writer on ${name} to ${WRITER} using (true) with check (true);
    create policy reader on ${name} for select to ${READER} using (${readableRow(def)});`
}

const IN_CITY = 'city = (select scope_city())'
const readableRow = (def: TableDef): string =>
  `${def.cityWide === true ? IN_CITY : readable(def.placeColumn, def.personal === true)}${holding(def.readRight)}`

const readable = (placeColumn: string, personal: boolean): string =>
  `${IN_CITY} and ${ident(placeColumn)} ~ (select scope_pattern())${personal ? ' and (select scope_persons())' : ''}`

const holding = (right: TableDef['readRight']): string =>
  right === undefined ? '' : ` and (select scope_any(array[${literal(right)}]))`

/** Types of facts that occur in subjects of every kind. */
const COMMON_TYPES = [...DUTY_EVENT_TYPES, 'record-voided']

/** Policies of the ledger's own tables and of duties, which depend on which kinds are about persons or closed. */
export function ledgerPolicies({ personalKinds, personalEvents, closed }: Policed): string {
  const list = (names: readonly string[]): string => `array[${names.map(literal).join(', ')}]::text[]`
  const unless = (column: string, names: readonly string[]): string =>
    `(${column} <> all (${list(names)}) or (select scope_persons()))`
  const scoped = readable('place', false)
  const kindsOf = (one: ClosedKinds) => one.kinds
  const stream = `split_part(stream, '/', 1)`
  const facts = `${openOr(closed, 'type', ({ events }) => events)}${openFactsOr(closed, COMMON_TYPES)}`
  return `drop policy if exists reader on events;
    drop policy if exists reader on states;
    drop policy if exists reader on streams;
    drop policy if exists closed on duties;
    create policy reader on events for select to ${READER}
      using (${scoped} and ${unless('type', personalEvents)}${facts});
    create policy reader on states for select to ${READER}
      using (${scoped} and ${unless('kind', personalKinds)}${openOr(closed, 'kind', kindsOf)});
    create policy reader on streams for select to ${READER}
      using (city = (select scope_city()) and ${unless(stream, personalKinds)}${openOr(closed, stream, kindsOf)});
    create policy closed on duties as restrictive for select to ${READER} using (true${openOr(closed, stream, kindsOf)});`
}
