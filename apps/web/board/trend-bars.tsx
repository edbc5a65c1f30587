import { useTranslation } from 'react-i18next'
import type { TrendDayView } from '../shared/read-types.ts'

const W = 280
const H = 56
const GAP = 3

/** Fourteen days, controlled below and societal on top; a day whose split or total is estimated is hatched. */
export function TrendBars({ days }: { days: readonly TrendDayView[] }) {
  const { t } = useTranslation()
  const most = Math.max(...days.map((d) => d.total), 1)
  const width = W / Math.max(days.length, 1)
  const label = days
    .map(
      (d) =>
        `${d.date.slice(5)}: ${d.total} (${t('board.societal')} ${d.societal}${d.estimated ? ` ${t('board.estimated')}` : ''})`,
    )
    .join('; ')
  return (
    <figure className="trend" title={t('board.trend')}>
      <svg viewBox={`0 0 ${W} ${H}`} preserveAspectRatio="none" role="img" aria-label={`${t('board.trend')}: ${label}`}>
        <defs>
          <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="1.4" height="4" className="hatch-line" />
          </pattern>
        </defs>
        {days.map((day, i) => (
          <Bar key={day.date} day={day} x={i * width} width={width - GAP} most={most} />
        ))}
      </svg>
      <figcaption aria-hidden="true" className="num">
        <span>{days[0]?.date.slice(5)}</span>
        <span className="quiet">
          <span className="key key-hatch" /> {t('board.estimated')}
        </span>
        <span>{days.at(-1)?.date.slice(5)}</span>
      </figcaption>
    </figure>
  )
}

function Bar({ day, x, width, most }: { day: TrendDayView; x: number; width: number; most: number }) {
  const controlled = (day.controlled / most) * H
  const societal = (day.societal / most) * H
  const top = H - controlled - societal
  return (
    <g>
      <rect x={x} y={H - controlled} width={width} height={controlled} className="bar-controlled" />
      <rect x={x} y={top} width={width} height={societal} className="bar-societal" />
      {day.estimated || day.estimatedTotal ? (
        <rect x={x} y={top} width={width} height={controlled + societal} fill="url(#hatch)" />
      ) : null}
    </g>
  )
}
