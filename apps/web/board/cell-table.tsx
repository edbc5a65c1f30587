import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { count } from '../shared/numbers.ts'
import type { MapCellView } from '../shared/read-types.ts'
import type { Measure } from './hexagons.ts'

const SHOWN = 20

/** The map for keyboards, screen readers and print: communities with most of the measure first. */
export function CellTable({
  cells,
  measure,
  open,
}: {
  cells: readonly MapCellView[]
  measure: Measure
  open: boolean
}) {
  const { t } = useTranslation()
  const most = cells
    .filter((cell) => cell[measure] > 0)
    .sort((a, b) => b[measure] - a[measure])
    .slice(0, SHOWN)
  return (
    <details open={open}>
      <summary>{t('board.mapTable')}</summary>
      <ol className="cell-table">
        {most.map((cell) => (
          <li key={cell.community}>
            <Link to="/duties" search={{ place: cell.community }}>
              {cell.name}
            </Link>{' '}
            <b className="num">{count(cell[measure])}</b>
          </li>
        ))}
      </ol>
    </details>
  )
}
