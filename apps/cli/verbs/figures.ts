import { z } from 'zod'
import { PublishedRow } from '#kernel/contract-published.ts'
import { query } from '../api.ts'
import { instantArgument } from '../arguments.ts'
import { wrongCall } from '../failure.ts'
import { type Terminal, table } from '../terminal.ts'
import { waitForAll } from '../wait-for-load.ts'
import { withServer } from '../with-server.ts'

export interface FiguresArguments {
  readonly module?: string
  readonly at?: string
  readonly language?: string
}

const figureLine = (row: PublishedRow) => [
  row.ok ? 'ok' : 'DIFFERS',
  row.title,
  `${row.relation} ${row.published}`,
  row.computed,
  row.unit.zh,
  row.id,
]

/** A module's printed numbers beside what is counted from events as of a moment. */
export async function figures(terminal: Terminal, given: FiguresArguments): Promise<void> {
  if (given.module === undefined) throw wrongCall('module', 'no module is named', 'name one: --module volunteers')
  const language = given.language ?? 'zh'
  if (language !== 'zh' && language !== 'en') throw wrongCall('language', `not a language: ${language}`, 'use zh or en')
  const asked = query({ module: given.module, at: instantArgument('at', given.at) })
  await withServer(terminal, async (api) => {
    await waitForAll(api, terminal)
    const found = await api.get(`/api/figures${asked}`, z.array(PublishedRow))
    const rows = found.map((row) => ({ ...row, title: row.names[language] }))
    terminal.answer(rows, () => table([['', '', 'printed', 'counted', '', ''], ...rows.map(figureLine)]))
  })
}
