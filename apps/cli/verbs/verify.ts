import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Api } from '../api.ts'
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
type Report = z.infer<typeof Report>
const Progress = z
  .object({ step: z.enum(['replay', 'compare', 'chain']), done: z.number(), total: z.number() })
  .nullable()

const POLL_MS = 1000
const WORDS = { replay: 'replaying events', compare: 'comparing tables', chain: 'checking the chain' } as const

/** Says on stderr how far it is, whenever another tenth or another step is reached; ends with `done`. */
async function tellProgress(api: Api, terminal: Terminal, done: AbortSignal): Promise<void> {
  let told = ''
  while (!done.aborted) {
    await sleep(POLL_MS, undefined, { signal: done }).catch(() => undefined)
    const progress = done.aborted ? null : await api.get('/api/operator/verify', Progress).catch(() => null)
    if (progress === null) continue
    const tenths = progress.total === 0 ? 10 : Math.floor((progress.done / progress.total) * 10)
    const line = `verify: ${WORDS[progress.step]} ${tenths * 10} %`
    if (line !== told) terminal.note(line)
    told = line
  }
}

const textOf = (report: Report): string =>
  [
    `${report.events} events, ${report.sealedTo} sealed, chain ${report.chain}` +
      (report.first === null ? '' : `; first changed event: ${report.first.id}`),
    table(Object.entries(report.tables).map(([name, t]) => [name, t.rows, t.identical ? 'identical' : 'DIFFERS'])),
  ].join('\n')

/** Replays all events into empty tables, compares every row and checks the chain; exit 1 when anything differs. */
export async function verify(terminal: Terminal): Promise<void> {
  await withServer(terminal, async (api) => {
    await waitForLoad(api, terminal)
    terminal.note('replaying every event; this takes about a second for 30,000')
    const done = new AbortController()
    const telling = tellProgress(api, terminal, done.signal)
    const report = await api.post('/api/operator/verify', {}, Report).finally(() => done.abort())
    await telling
    terminal.answer(report, () => textOf(report))
    if (!report.identical || report.chain !== 'intact') process.exitCode = 1
  })
}
