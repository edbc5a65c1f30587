import { z } from 'zod'
import { TimelineEntry } from '#kernel/contract-reads.ts'
import { query } from '../api.ts'
import { instantArgument, placeArgument, purposeArgument } from '../arguments.ts'
import { type Terminal, table } from '../terminal.ts'
import { waitForLoad } from '../wait-for-load.ts'
import { withServer } from '../with-server.ts'

export interface EventsArguments {
  readonly stream?: string
  readonly type?: string
  readonly place?: string
  readonly since?: string
  readonly limit?: string
  readonly purpose?: string
}

/** What happened, newest first. */
export async function events(terminal: Terminal, { purpose, ...given }: EventsArguments): Promise<void> {
  const why = purposeArgument(purpose, (line) => terminal.note(line))
  const asked = query({ ...given, place: placeArgument(given.place), since: instantArgument('since', given.since) })
  await withServer(
    terminal,
    async (api) => {
      await waitForLoad(api, terminal)
      const list = await api.get(`/api/events${asked}`, z.array(TimelineEntry))
      terminal.answer(list, () =>
        table(
          list.map((e) => [`${e.event}/${e.row}`, e.occurredAt, e.recordedAt, e.type, e.words.zh, e.post, e.place]),
        ),
      )
    },
    why,
  )
}
