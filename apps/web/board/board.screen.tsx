import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { CLOCK_NAMES } from '#kernel/duties/duty.ts'
import { Loaded } from '../shared/loaded.tsx'
import { useClock } from '../shared/queries.ts'
import type { Board } from '../shared/read-types.ts'
import { useAppSearch } from '../shared/search.ts'
import { AsOf } from './as-of.tsx'
import { type BoardView, useBoard } from './board.resource.ts'
import { ClockTile } from './clock-tile.tsx'
import { FirstVisit } from './first-visit.tsx'
import { LapsingList } from './lapsing-list.tsx'
import { PositivesTile } from './positives-tile.tsx'
import { SystemsStrip } from './systems-strip.tsx'
import { UnitsTable } from './units-table.tsx'

/** The map is heavy and never first: the figures are read before it is fetched. */
const BoardMap = lazy(() => import('./board-map.tsx').then((module) => ({ default: module.BoardMap })))

export function BoardScreen() {
  const { t } = useTranslation()
  const search = useAppSearch()
  const city = useClock().data?.city ?? ''
  const view = { place: search.place ?? city, at: search.at }
  const board = useBoard(view)
  const wall = search.wall === '1'
  return (
    <div className="board">
      <h1 className="visually-hidden">{t('board.title')}</h1>
      {wall ? null : <FirstVisit />}
      {wall ? null : <AsOf at={board.data?.at} chosen={search.at} />}
      <Loaded query={board}>{(data) => <BoardBody board={data} view={view} wall={wall} />}</Loaded>
    </div>
  )
}

function BoardBody({ board, view, wall }: { board: Board; view: BoardView; wall: boolean }) {
  const { t } = useTranslation()
  const map = (
    <section className="panel map-panel" aria-label={t('board.map')}>
      <Suspense fallback={<p className="quiet">{t('app.loading')}…</p>}>
        <BoardMap view={view} />
      </Suspense>
    </section>
  )
  return (
    <>
      <div className="tiles">
        {CLOCK_NAMES.map((clock) => (
          <ClockTile key={clock} clock={clock} board={board} view={view} />
        ))}
        <PositivesTile board={board} view={view} />
      </div>
      {wall ? null : <SystemsStrip />}
      {wall ? (
        <div className="board-wall">{map}</div>
      ) : (
        <div className="board-columns">
          <UnitsTable board={board} />
          <div>
            {map}
            <LapsingList board={board} />
          </div>
        </div>
      )}
    </>
  )
}
