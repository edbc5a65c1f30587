import { z } from 'zod'
import { type Terminal, table } from '../terminal.ts'
import { waitForLoad } from '../wait-for-load.ts'
import { withServer } from '../with-server.ts'

const Report = z.object({
  events: z.number(),
  sealedTo: z.number(),
  tables: z.record(z.string(), z.object({ rows: z.number(), identical: z.boolean() })),
  identical: z.boolean(),
  chain: z.enum(['intact', 'broken']),
  first: z.object({ id: z.string() }).nullable(),
})

/** Replays all events into empty tables, compares every row and checks the chain; exit 1 when anything differs. */
export async function verify(terminal: Terminal): Promise<void> {
  await withServer(terminal, async (api) => {
    await waitForLoad(api, terminal)
    terminal.note('replaying every event; this takes about a second for 30,000')
    const report = await api.post('/api/operator/verify', {}, Report)
    terminal.answer(report, () =>
      [
        `${report.events} events, ${report.sealedTo} sealed, chain ${report.chain}` +
          (report.first === null ? '' : `; first changed event: ${report.first.id}`),
        table(Object.entries(report.tables).map(([name, t]) => [name, t.rows, t.identical ? 'identical' : 'DIFFERS'])),
      ].join('\n'),
    )
    if (!report.identical || report.chain !== 'intact') process.exitCode = 1
  })
}
