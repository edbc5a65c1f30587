import { useTranslation } from 'react-i18next'
import type { RoundPage } from '../shared/read-types.ts'
import { fullTime } from '../shared/times.ts'

const W = 640
const H = 160
const FOOT = 18
const HOUR = 3_600_000

type Control = RoundPage['control']
type Point = readonly [number, number]

/** Share of the tubes to come that have a result, at the end of each hour. */
function resultPoints(control: Control, tubesAll: number): readonly Point[] {
  let sum = 0
  return control.hours.map(({ hour, resulted }): Point => {
    sum += resulted
    return [Date.parse(hour) + HOUR, sum / tubesAll]
  })
}
function samplePoints(control: Control, roster: number): readonly Point[] {
  let sum = 0
  return control.hours.map(({ hour, people }): Point => {
    sum += people
    return [Date.parse(hour) + HOUR, Math.min(1, sum / roster)]
  })
}

interface Props {
  readonly page: RoundPage
  readonly now: string
}

/** Sampled and resulted against the 24 hours; what is foretold is dashed, the limit is a line of its own. */
export function ForecastLine({ page, now }: Props) {
  const { t } = useTranslation()
  const { round, control } = page
  const finishAt = control.forecast?.finishAt ?? round.completedAt
  const start = Date.parse(round.openedAt)
  const due = Date.parse(round.resultsDueAt)
  const end = Math.max(due, finishAt === null ? due : Date.parse(finishAt)) + HOUR
  const x = (at: number) => ((Math.min(at, end) - start) / (end - start)) * W
  const y = (share: number) => 6 + (1 - share) * (H - FOOT - 6)
  const tubesAll = Math.max(1, round.tubesCollected + (control.forecast?.tubesLeft ?? 0) - unresulted(page))
  const until = Math.min(Date.parse(now === '' ? round.openedAt : now), end)
  const drawn = (points: readonly Point[]) =>
    [[start, 0] as Point, ...points.filter(([at]) => at <= until + HOUR)]
      .map(([at, share]) => `${x(Math.min(at, until))},${y(Math.min(1, share))}`)
      .join(' ')
  const done = resultPoints(control, tubesAll)
  const share = done.at(-1)?.[1] ?? 0
  const label = t('roundControl.chart', {
    due: fullTime(round.resultsDueAt),
    finish: finishAt === null ? t('roundControl.unknown') : fullTime(finishAt),
  })
  return (
    <svg viewBox={`0 0 ${W} ${H}`} className="forecast-line" role="img" aria-label={label}>
      <line x1="0" x2={W} y1={y(0)} y2={y(0)} className="axis" />
      <line x1="0" x2={W} y1={y(1)} y2={y(1)} className="axis" />
      <line x1={x(due)} x2={x(due)} y1="0" y2={H - FOOT} className="due-line" />
      <text x={x(due) - 4} y={H - 4} textAnchor="end">
        {t('roundControl.limit24')}
      </text>
      <polyline points={drawn(samplePoints(control, Math.max(1, round.roster)))} className="line-sampled" />
      <polyline points={drawn(done)} className="line-resulted" />
      {control.forecast?.finishAt == null ? null : (
        <line
          x1={x(until)}
          y1={y(Math.min(1, share))}
          x2={x(Date.parse(control.forecast.finishAt))}
          y2={y(1)}
          className={control.forecast.finishAt > round.resultsDueAt ? 'line-forecast is-late' : 'line-forecast'}
        />
      )}
      <text x="2" y={H - 4}>
        {fullTime(round.openedAt).slice(11)}
      </text>
    </svg>
  )
}

const unresulted = ({ round }: RoundPage): number =>
  round.status === 'open' ? Math.max(0, round.tubesCollected - round.negative - round.positive - round.invalid) : 0
