import type { z } from 'zod'
import type { Board, BoardSql } from '#outbreak/board/contract.ts'
import type { ReadDb } from '../../store.ts'
import type { BoardScope } from '../board-scope.ts'
import { CLOCK_NUMBERS, clockNumberSql } from './clock-sql.ts'
import { lapsingSql } from './lapsing-sql.ts'
import { MEASURED } from './owed.ts'
import { POSITIVE_NUMBERS, positiveNumberSql } from './positives-sql.ts'
import { type NumberSelect, textOf } from './sql-text.ts'
import { listedDutiesSql, unitSelects } from './unit-sql.ts'

/** A number of the board, its value there, and the SELECT over `events` that gives it again. */
export interface BoardNumber extends NumberSelect {
  readonly number: string
  readonly value: number | null
}
export type NumberSql = z.infer<typeof BoardSql>

/** Kinds of duty that each post holds; a post that is not named may hold any. */
type Held = ReadonlyMap<string, ReadonlySet<string>>

/** Every number of a board document. */
export function boardNumbers(scope: BoardScope, board: Board, held: Held = new Map()): BoardNumber[] {
  const together = listedDutiesSql(scope)
  return [
    ...clockNumbers(scope, board),
    ...Object.keys(POSITIVE_NUMBERS).map((number) => ({
      number: `positives.${number}`,
      value: valueAt(board.positives, number),
      ...positiveNumberSql(scope, number),
    })),
    ...board.units.flatMap((unit) =>
      unitSelects(scope, unit.post, together, held.get(unit.post)).map((select) => ({
        ...select,
        number: `units[${unit.post}].${select.number}`,
        value: valueAt(unit, select.number),
      })),
    ),
    ...board.lapsing.map((row, i) => ({
      number: `lapsing[${i}].count`,
      value: row.count,
      ...lapsingSql(scope, row, together),
    })),
  ]
}

/** Each number with its SELECT, not run. */
export const boardSql = (scope: BoardScope, board: Board, held?: Held): NumberSql[] =>
  boardNumbers(scope, board, held).map((number) => ({
    number: number.number,
    sql: textOf(number),
    value: number.value,
    again: null,
  }))

/** Each number with its SELECT and what that gives. Numbers that read alike are counted in one statement. */
export async function countAgain(db: ReadDb, numbers: readonly BoardNumber[]): Promise<NumberSql[]> {
  // Row-level security hides from the planner how many rows there are; it would then loop over all events once a row.
  await db.rows('set local enable_nestloop = off')
  const again = new Map<BoardNumber, number | null>()
  for (const [from, alike] of Map.groupBy(numbers, ({ from, together }) => together ?? from)) {
    const each = alike.map(
      ({ select }, i) => `select ${i} as i, value::float8 as value from (${select}) as number_${i}`,
    )
    const rows = await db.rows<{ i: number; value: number | null }>(`${from}\n${each.join('\nunion all\n')}`)
    for (const { i, value } of rows) {
      const number = alike[i]
      if (number !== undefined) again.set(number, value)
    }
  }
  return numbers.map((number) => ({
    number: number.number,
    sql: textOf(number),
    value: number.value,
    again: again.get(number) ?? null,
  }))
}

function clockNumbers(scope: BoardScope, board: Board): BoardNumber[] {
  return board.clocks.flatMap((figure) => {
    const owed = MEASURED.find(({ clock }) => clock === figure.clock)
    if (owed === undefined) return []
    return CLOCK_NUMBERS.map((number) => ({
      number: `clocks[${figure.jurisdiction}][${figure.clock}].${number}`,
      value: figure[number],
      ...clockNumberSql(scope, owed, figure.jurisdiction, number),
    }))
  })
}

/** The number at a path like `accept.under1h` of a part of the board. */
function valueAt(part: object, path: string): number | null {
  const found = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], part)
  return typeof found === 'number' ? found : null
}
