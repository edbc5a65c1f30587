import { useTranslation } from 'react-i18next'
import type { Distribution } from '../shared/read-types.ts'

const W = 200
const H = 34
const GAP = 2

/** Hours from start to finish as small bars; the last bin is open. The counts are read out for those who do not see. */
export function DistributionBars({ distribution }: { distribution: Distribution }) {
  const { t } = useTranslation()
  const { counts, edgesHours } = distribution
  const most = Math.max(...counts, 0)
  if (most === 0) return <div className="bars-empty" />
  const width = W / counts.length
  const label = counts.map((n, i) => `${binName(edgesHours, i)} h: ${n}`).join('; ')
  return (
    <figure className="bars" title={`${t('board.distribution')}: ${label}`}>
      <svg
        viewBox={`0 0 ${W} ${H}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${t('board.distribution')}: ${label}`}
      >
        {counts.map((n, i) => {
          const h = n === 0 ? 0 : Math.max(2, (n / most) * H)
          return <rect key={binName(edgesHours, i)} x={i * width} y={H - h} width={width - GAP} height={h} />
        })}
      </svg>
      <figcaption aria-hidden="true">
        <span>0</span>
        <span>{edgesHours[Math.floor(edgesHours.length / 2)]}</span>
        <span>{edgesHours.at(-1)}+ h</span>
      </figcaption>
    </figure>
  )
}

function binName(edges: readonly number[], i: number): string {
  const from = i === 0 ? 0 : edges[i - 1]
  const to = edges[i]
  return to === undefined ? `${from}+` : `${from}–${to}`
}
