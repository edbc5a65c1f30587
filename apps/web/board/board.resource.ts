import { useRead } from '../shared/queries.ts'
import type { Board, Distribution, MapCells, TrendDays } from '../shared/read-types.ts'

/** All that the board reads. `at` undefined is the city's now. */
export interface BoardView {
  readonly place: string
  readonly at: string | undefined
}
const enabled = (view: BoardView) => ({ enabled: view.place !== '' })

export const useBoard = (view: BoardView) => useRead<Board>('board', '/api/board', { ...view }, enabled(view))
export const useDistribution = (view: BoardView) =>
  useRead<Distribution[]>('board', '/api/board/distribution', { ...view }, enabled(view))
export const useTrend = (view: BoardView) =>
  useRead<TrendDays>('board', '/api/board/trend', { ...view, days: 14 }, enabled(view))
export const useMapCells = (view: BoardView) => useRead<MapCells>('board', '/api/board/map', { ...view }, enabled(view))
