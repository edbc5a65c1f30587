import type { z } from 'zod'
import type { Board, BoardSql } from '#outbreak/board/contract.ts'
import type { BoardScope } from '../board-scope.ts'
import { CLOCK_NUMBERS, clockNumberSql } from './clock-sql.ts'
import { lapsingSql } from './lapsing-sql.ts'
import { MEASURED } from './owed.ts'
import { POSITIVE_NUMBERS, positiveNumberSql } from './positives-sql.ts'
import { UNIT_NUMBERS, unitNumberSql } from './unit-sql.ts'

export type NumberSql = Omit<z.infer<typeof BoardSql>, 'again'>

/** Every number of a board document, each with a SELECT over `events` that gives it again. */
export const boardSql = (scope: BoardScope, board: Board): NumberSql[] => [
  ...clockNumbers(scope, board),
  ...Object.keys(POSITIVE_NUMBERS).map((number) => ({
    number: `positives.${number}`,
    sql: positiveNumberSql(scope, number),
    value: valueAt(board.positives, number),
  })),
  ...board.units.flatMap((unit) =>
    Object.keys(UNIT_NUMBERS).map((number) => ({
      number: `units[${unit.post}].${number}`,
      sql: unitNumberSql(scope, unit.post, number),
      value: valueAt(unit, number),
    })),
  ),
  ...board.lapsing.map((row, i) => ({ number: `lapsing[${i}].count`, sql: lapsingSql(scope, row), value: row.count })),
]

function clockNumbers(scope: BoardScope, board: Board): NumberSql[] {
  return board.clocks.flatMap((figure) => {
    const owed = MEASURED.find(({ clock }) => clock === figure.clock)
    if (owed === undefined) return []
    return CLOCK_NUMBERS.map((number) => ({
      number: `clocks[${figure.jurisdiction}][${figure.clock}].${number}`,
      sql: clockNumberSql(scope, owed, figure.jurisdiction, number),
      value: figure[number],
    }))
  })
}

/** The number at a path like `accept.under1h` of a part of the board. */
function valueAt(part: object, path: string): number | null {
  const found = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], part)
  return typeof found === 'number' ? found : null
}
