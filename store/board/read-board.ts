import type { z } from 'zod'
import type { Board, Trend } from '#outbreak/board/contract.ts'
import type { BoardScope, Db } from './board-scope.ts'
import { readClocks } from './read-clocks.ts'
import { readLapsing } from './read-lapsing.ts'
import { readPositives } from './read-positives.ts'
import { readUnits } from './read-units.ts'

/** The command board of one place as of one moment: the same document for screen, CLI and API. */
export async function readBoard(db: Db, scope: BoardScope): Promise<Board> {
  const clocks = await readClocks(db, scope)
  const [positives] = await readPositives(db, scope)
  if (positives === undefined) throw new Error('one day of positives was asked for and none came back')
  return {
    at: scope.at,
    city: scope.city,
    clocks,
    positives,
    units: await readUnits(db, scope),
    lapsing: await readLapsing(db, scope),
  }
}

/** Positives of the last `days` days; a day is published when its total is no estimate. */
export async function readTrend(db: Db, scope: BoardScope, days: number): Promise<z.infer<typeof Trend>> {
  const all = await readPositives(db, scope, days)
  return { place: scope.place, days: all.map((day) => ({ ...day, published: day.total > 0 && !day.estimatedTotal })) }
}
