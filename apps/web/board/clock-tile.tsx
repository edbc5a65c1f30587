import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ClockName } from '#kernel/duties/duty.ts'
import { count, hours, onTimePercent } from '../shared/numbers.ts'
import type { Board, ClockFigure } from '../shared/read-types.ts'
import { StatusMark } from '../shared/status-mark.tsx'
import { useWords } from '../shared/words.ts'
import { type BoardView, useDistribution } from './board.resource.ts'
import { causesOf } from './causes.ts'
import { DistributionBars } from './distribution-bars.tsx'

const CAUSES_SHOWN = 2

/** One of the four clocks: how much of what has fallen due was done in time, and what holds up the rest. */
export function ClockTile({ clock, board, view }: { clock: ClockName; board: Board; view: BoardView }) {
  const { t } = useTranslation()
  const figure = board.clocks.find((c) => c.jurisdiction === view.place && c.clock === clock)
  const distribution = useDistribution(view).data?.find((d) => d.clock === clock && d.jurisdiction === view.place)
  return (
    <section className="panel tile" aria-label={t(`four.${clock}`)} data-testid={`tile-${clock}`}>
      <h2 title={t(`four.${clock}Rule`)}>
        {t(`four.${clock}`)} <span className="quiet small tile-rule">{t(`four.${clock}Rule`)}</span>
      </h2>
      {figure === undefined ? <StatusMark status="unknown" /> : <TileFigures figure={figure} view={view} />}
      {distribution === undefined ? null : <DistributionBars distribution={distribution} />}
      {figure === undefined ? null : <Spread figure={figure} />}
      <Causes clock={clock} board={board} view={view} />
    </section>
  )
}

function TileFigures({ figure, view }: { figure: ClockFigure; view: BoardView }) {
  const { t } = useTranslation()
  const percent = onTimePercent(figure)
  const place = view.place
  const { clock } = figure
  return (
    <>
      <div className="tile-head">
        <Link to="/duties" search={{ place, clock, status: 'done' }} className="big num">
          {percent === null ? '—' : percent}
          <span className="unit">{percent === null ? '' : '%'}</span>
        </Link>
        <span>
          {percent === null ? <StatusMark status="unknown" /> : t('board.onTimeRate')}
          <br />
          <Link to="/duties" search={{ place, clock }} className="num small">
            {t('board.due')} {count(figure.due)} {t(`four.unit.${clock}`)}
          </Link>
        </span>
      </div>
      <ul className="counts">
        <li>
          <Link to="/duties" search={{ place, clock, status: 'done' }}>
            {t('board.doneOnTime')} <b className="num">{count(figure.onTime)}</b>
          </Link>
        </li>
        <li>
          <Link to="/duties" search={{ place, clock, status: 'open' }}>
            {t('board.open')} <b className="num">{count(figure.open)}</b>
          </Link>
        </li>
        <li className={figure.overdue > 0 ? 'loud' : undefined}>
          <Link to="/duties" search={{ place, clock, status: 'late' }}>
            <span>
              <span aria-hidden="true">{figure.overdue > 0 ? '▲ ' : ''}</span>
              {t('board.overdue')}
            </span>{' '}
            <b className="num">{count(figure.overdue)}</b>
          </Link>
        </li>
        <li>
          <Link to="/duties" search={{ place, clock, status: 'done' }}>
            {t('board.doneLate')} <b className="num">{count(figure.late)}</b>
          </Link>
        </li>
      </ul>
    </>
  )
}

function Spread({ figure }: { figure: ClockFigure }) {
  const { t } = useTranslation()
  if (figure.medianHours === null || figure.p90Hours === null)
    return <p className="flat quiet small">{t('board.noneDone')}</p>
  return (
    <p className="flat quiet small num">
      {t('board.median')} {t('board.hours', { n: hours(figure.medianHours) })} · {t('board.p90')}{' '}
      {t('board.hours', { n: hours(figure.p90Hours) })}
    </p>
  )
}

function Causes({ clock, board, view }: { clock: ClockName; board: Board; view: BoardView }) {
  const { t } = useTranslation()
  const words = useWords()
  const causes = causesOf(clock, board.units).slice(0, CAUSES_SHOWN)
  if (causes.length === 0) return <p className="flat quiet small">{t('board.noBlocked')}</p>
  return (
    <p className="flat small causes">
      <StatusMark status="blocked" />{' '}
      {causes.map((cause) => (
        <Link key={cause.by} to="/duties" search={{ place: view.place, clock, status: 'open' }} className="cause">
          {words(cause.words)} <b className="num">{count(cause.count)}</b>
        </Link>
      ))}
    </p>
  )
}
