import { DutyList } from '#kernel/contract-reads.ts'
import { query } from '../api.ts'
import { placeArgument, purposeArgument } from '../arguments.ts'
import { type Terminal, table } from '../terminal.ts'
import { waitForLoad } from '../wait-for-load.ts'
import { withServer } from '../with-server.ts'

export interface DutiesArguments {
  readonly holder?: string
  readonly place?: string
  readonly clock?: string
  readonly status?: string
  readonly limit?: string
  readonly purpose?: string
}

/** Who owes what by when, the latest first. */
export async function duties(terminal: Terminal, { purpose, ...given }: DutiesArguments): Promise<void> {
  const why = purposeArgument(purpose, (line) => terminal.note(line))
  const asked = query({ ...given, place: placeArgument(given.place) })
  await withServer(
    terminal,
    async (api) => {
      await waitForLoad(api, terminal)
      const list = await api.get(`/api/duties${asked}`, DutyList)
      terminal.answer(list, () =>
        [
          `${list.total} duties, ${list.late} late, ${list.soon} soon, ${list.blocked} blocked  (${list.now})`,
          table([
            ['status', 'duty', 'place', 'holder', 'due', 'blocked by'],
            ...list.duties.map((duty) => [
              duty.status,
              `${duty.kindWords.zh} ${duty.id}`,
              duty.placeName,
              duty.holderWords.zh,
              duty.stages.finish.dueAt,
              duty.blockedBy?.words.zh ?? null,
            ]),
          ]),
        ].join('\n'),
      )
    },
    why,
  )
}
