import pg from 'pg'

const OID = { int8: 20, numeric: 1700, date: 1082, timestamptz: 1184 }

/** `2022-11-07 12:00:00.5+00` (sessions run in UTC) → the one spelling of an instant. */
export function instantOf(text: string): string {
  const end = text.length - 3
  if (!text.endsWith('+00') || text.charCodeAt(10) !== 32) throw new Error(`not a UTC timestamp: ${text}`)
  const fraction = end > 20 ? text.slice(20, Math.min(end, 23)) : ''
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.padEnd(3, '0')}Z`
}

const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [OID.int8, Number],
  [OID.numeric, Number],
  [OID.date, (text) => text],
  [OID.timestamptz, instantOf],
])

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && PARSERS.get(oid)) || pg.types.getTypeParser(oid, format),
}

const settings = (url: string) => ({ connectionString: url, types, options: '-c timezone=UTC -c datestyle=ISO,YMD' })

/** A small fixed pool: new connections are slow for their first seconds, so they are kept. */
export function connectPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ ...settings(url), max, idleTimeoutMillis: 0 })
  // A broken connection is replaced by the pool; whoever uses it hears of it from their query.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

export async function connectOne(url: string): Promise<pg.Client> {
  const client = new pg.Client(settings(url))
  client.on('error', () => undefined)
  await client.connect()
  return client
}
