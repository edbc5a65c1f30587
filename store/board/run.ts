import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely'
import type { ReadDb } from '../store.ts'

/** Kysely without a connection: only writes SQL; the store's reader runs it under row-level security. */
const writer = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

export async function run<R>(db: ReadDb, query: RawBuilder<R>): Promise<R[]> {
  const { sql, parameters } = query.compile(writer)
  return db.rows<R>(sql, parameters)
}
