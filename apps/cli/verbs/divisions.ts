import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { Failure, wrongCall } from '../failure.ts'
import type { Terminal } from '../terminal.ts'
import { withServer } from '../with-server.ts'

const Row = z.object({
  code: z.string().regex(/^\d{2}(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$/),
  name: z.string().min(1),
  level: z.coerce.number().int().min(1).max(5),
  parent: z.string().transform((text) => (text === '' ? null : text)),
  lon: z.coerce.number().optional(),
  lat: z.coerce.number().optional(),
})
const ROWS_PER_CALL = 2000
const GZIP = [0x1f, 0x8b]

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => {
    throw wrongCall('data', `cannot read ${path}`, 'name a csv or csv.gz file with the columns code,name,level,parent')
  })
  return (bytes[0] === GZIP[0] && bytes[1] === GZIP[1] ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** Rows of a division table: `code,name,level,parent` and, if known, `lon,lat`. */
export function parseDivisions(text: string) {
  const records: unknown[] = parse(text, { columns: true, skip_empty_lines: true, bom: true })
  return records.map((record, i) => {
    const row = Row.safeParse(record)
    if (row.success) {
      const { name, lon, lat, ...rest } = row.data
      return { ...rest, nameZh: name, lon: lon ?? null, lat: lat ?? null }
    }
    const [issue] = row.error.issues
    const field = issue?.path.join('.') ?? ''
    throw new Failure(
      'input-invalid',
      `line ${i + 2}: ${field}: ${issue?.message}`,
      'columns: code,name,level,parent',
      { field },
    )
  })
}

/** Loads official divisions, such as the whole region's, from a file. */
export async function divisionsLoad(terminal: Terminal, given: { readonly data?: string }): Promise<void> {
  if (given.data === undefined) throw wrongCall('data', 'no file is named', 'firebreak divisions load --data FILE')
  const rows = parseDivisions(await readText(given.data))
  await withServer(terminal, async (api) => {
    for (let start = 0; start < rows.length; start += ROWS_PER_CALL) {
      const part = rows.slice(start, start + ROWS_PER_CALL)
      await api.post('/api/operator/divisions', { rows: part }, z.object({ loaded: z.number() }))
      terminal.note(`${Math.min(start + ROWS_PER_CALL, rows.length)} of ${rows.length} divisions`)
    }
    terminal.answer({ loaded: rows.length }, () => `${rows.length} divisions loaded`)
  })
}
