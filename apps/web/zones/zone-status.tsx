import { useTranslation } from 'react-i18next'
import type { ZoneRow } from '../shared/read-types.ts'

const SHAPES: Readonly<Record<ZoneRow['status'], string>> = {
  required: '▲',
  proposed: '◐',
  inForce: '⬢',
  lifted: '●',
  lapsed: '○',
}

export function ZoneStatus({ row }: { row: ZoneRow }) {
  const { t } = useTranslation()
  return (
    <span className={`zone-status zone-${row.status}`}>
      <span aria-hidden="true">{SHAPES[row.status]}</span> {t(`zone.status.${row.status}`)}
      {row.level === null ? '' : ` · ${t(`zone.level.${row.level}`)}`}
    </span>
  )
}
