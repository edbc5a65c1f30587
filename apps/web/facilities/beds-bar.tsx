import { useTranslation } from 'react-i18next'
import { count } from '../shared/numbers.ts'
import type { FacilityRow } from '../shared/read-types.ts'

const PARTS = ['occupied', 'reserved', 'blocked', 'free'] as const

/** All beds as one bar; each part has its own pattern, its name and its number beside it. */
export function BedsBar({ row }: { row: FacilityRow }) {
  const { t } = useTranslation()
  const { beds, occupied, reserved, blocked, free } = row
  return (
    <div className="beds">
      <div className="beds-bar" role="img" aria-label={t('facility.bar', { beds, occupied, reserved, blocked, free })}>
        {PARTS.map((part) => (
          <span key={part} className={`bed-part bed-${part}`} style={{ flexGrow: row[part] }} />
        ))}
      </div>
      <div className="small num beds-words">
        {PARTS.map((part) => (
          <span key={part} className={part === 'free' && free === 0 ? 'loud' : undefined}>
            <span className={`key bed-${part}`} aria-hidden="true" /> {t(`facility.${part}`)} {count(row[part])}
          </span>
        ))}
        <span className="quiet">/ {count(beds)}</span>
      </div>
    </div>
  )
}
