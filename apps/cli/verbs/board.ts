import { z } from 'zod'
import { Board, BoardSql } from '#outbreak/board/contract.ts'
import { query } from '../api.ts'
import { instantArgument, placeArgument } from '../arguments.ts'
import { Failure } from '../failure.ts'
import { type Terminal, table } from '../terminal.ts'
import { waitForLoad } from '../wait-for-load.ts'
import { withServer } from '../with-server.ts'

export interface BoardArguments {
  readonly at?: string
  readonly place?: string
  readonly sql?: boolean
  readonly check?: boolean
}

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`)

export function boardText(board: z.infer<typeof Board>): string {
  const { positives } = board
  const clocks = board.clocks.map((c) => [
    c.name,
    c.clock,
    c.due,
    percent(c.onTime, c.due),
    c.late,
    c.open,
    c.overdue,
    c.medianHours,
    c.p90Hours,
  ])
  const found = Object.entries(positives.byFoundIn).map(([setting, n]) => [setting, n])
  const units = board.units.slice(0, 15).map((u) => [u.post, u.words.zh, u.open, u.overdue, u.blocked])
  return [
    `${board.city}  ${board.at}  演练数据 / simulated`,
    table([['', 'clock', 'due', 'on time', 'late', 'open', 'overdue', 'median h', 'p90 h'], ...clocks]),
    `\n${positives.date}: ${positives.total} (${positives.newConfirmed} + ${positives.newAsymptomatic}), ` +
      `under control ${positives.controlled}, societal ${positives.societal}${positives.estimated ? ', estimated' : ''}`,
    table(found),
    '',
    table([['worst first', '', 'open', 'overdue', 'blocked'], ...units]),
    `\nlapsing within two hours: ${board.lapsing.reduce((sum, l) => sum + l.count, 0)}`,
  ].join('\n')
}

type Numbers = z.infer<typeof BoardSql>[]

const numberText = ({ number, value, again, sql }: Numbers[number]): string =>
  `-- ${number} = ${value}${again === null ? '' : ` (again: ${again})`}\n${sql};`

/** The command board as of a moment; `--sql` prints for each number a SELECT over events that gives it again. */
export async function board(terminal: Terminal, given: BoardArguments): Promise<void> {
  const at = instantArgument('at', given.at)
  const asked = query({ at, place: placeArgument(given.place) })
  await withServer(terminal, async (api) => {
    await waitForLoad(api, terminal, at)
    if (given.sql !== true) {
      const document = await api.get(`/api/board${asked}`, Board)
      terminal.answer(document, () => boardText(document))
      return
    }
    const sqlAsked = query({ at, place: placeArgument(given.place), check: given.check === true ? '1' : undefined })
    const numbers = await api.get(`/api/board/sql${sqlAsked}`, z.array(BoardSql))
    terminal.answer(numbers, () => numbers.map(numberText).join('\n\n'))
    if (given.check !== true) return
    const differs = numbers.find((n) => n.value !== n.again)
    if (differs !== undefined)
      terminal.note(`differs: ${differs.number} is ${differs.value}, by events ${differs.again}`)
    if (differs !== undefined) process.exitCode = new Failure('numbers-differ', '', '').exit
  })
}
