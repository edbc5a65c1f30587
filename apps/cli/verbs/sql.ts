import { z } from 'zod'
import { type Terminal, table } from '../terminal.ts'
import { waitForLoad } from '../wait-for-load.ts'
import { withServer } from '../with-server.ts'

const Answer = z.object({ columns: z.array(z.string()), rows: z.array(z.record(z.string(), z.unknown())) })

/** One read-only statement on the store; the vault is out of its reach. */
export async function sql(terminal: Terminal, select: string): Promise<void> {
  await withServer(terminal, async (api) => {
    await waitForLoad(api, terminal)
    const { columns, rows } = await api.post('/api/operator/sql', { select }, Answer)
    const cell = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))
    terminal.answer({ columns, rows }, () =>
      table([columns, ...rows.map((row) => columns.map((name) => cell(row[name])))]),
    )
  })
}
