import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { count } from '../shared/numbers.ts'
import type { Board } from '../shared/read-types.ts'
import { clockTime } from '../shared/times.ts'
import { type BoardView, useTrend } from './board.resource.ts'
import { Estimated } from './estimated.tsx'
import { TrendBars } from './trend-bars.tsx'

const TrendDrawer = lazy(() => import('./trend-drawer.tsx').then((module) => ({ default: module.TrendDrawer })))
/** Panel sessions end before this hour: earlier, the day's total is not whole. */
const DAY_WHOLE_AT = '20:00'

/** The headline: today's new infections and where they were found. */
export function PositivesTile({ board, view }: { board: Board; view: BoardView }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const trend = useTrend(view).data
  const p = board.positives
  const time = clockTime(board.at)
  return (
    <section className="panel tile tile-positives" aria-label={t('board.positives')} data-testid="tile-positives">
      <h2>
        {t('board.positives')} <span className="quiet small num">{p.date}</span>
        {time < DAY_WHOLE_AT ? <span className="quiet small"> {t('board.partial', { at: time })}</span> : null}
      </h2>
      <div className="tile-head">
        <Link
          to="/people"
          search={{ place: view.place, date: p.date }}
          className="big num"
          data-testid="positives-total"
        >
          {count(p.total)}
        </Link>
        <span className="num">
          {t('board.confirmed')} {count(p.newConfirmed)} + {t('board.asymptomatic')} {count(p.newAsymptomatic)}
          {p.estimatedTotal ? <Estimated why={t('board.estimatedTotalWhy')} /> : null}
          {p.converted > 0 ? <span className="quiet small"> {t('board.converted', { n: p.converted })}</span> : null}
        </span>
      </div>
      <div className="split">
        <Link to="/people" search={{ place: view.place, date: p.date, foundIn: 'controlled' }}>
          <span className="key key-controlled" aria-hidden="true" /> {t('board.controlled')}{' '}
          <b className="num">{count(p.controlled)}</b>
        </Link>
        <Link to="/people" search={{ place: view.place, date: p.date, foundIn: 'societal' }}>
          <span className="key key-societal" aria-hidden="true" /> {t('board.societal')}{' '}
          <b className="num">{count(p.societal)}</b>
        </Link>
        {p.estimated ? <Estimated why={t('board.estimatedWhy')} /> : null}
      </div>
      {trend === undefined ? <div className="trend-empty" /> : <TrendBars days={trend.days} />}
      <Button type="link" className="trend-open" onClick={() => setOpen(true)}>
        {t('board.trendOpen')}
      </Button>
      {open && trend !== undefined ? (
        <Drawer open onClose={() => setOpen(false)} title={t('board.trend')} size={Math.min(760, window.innerWidth)}>
          <Suspense fallback={<p className="quiet">{t('app.loading')}…</p>}>
            <TrendDrawer days={trend.days} place={view.place} />
          </Suspense>
        </Drawer>
      ) : null}
    </section>
  )
}
