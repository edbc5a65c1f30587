import { useTranslation } from 'react-i18next'
import { Part } from '../grid/part.tsx'
import { COLUMN_IDS } from './sheet.ts'

const NUMBER_WIDTH = 56
const WIDTHS = [110, 190, 130, 300, 120, 150, 160, 130, 80, 170] as const
/** Columns of every row, the number of the line first. */
export const TEMPLATE = [NUMBER_WIDTH, ...WIDTHS].map((width) => `${width}px`).join(' ')
/** All columns together, in pixels. */
export const WIDTH = NUMBER_WIDTH + WIDTHS.reduce((sum, width) => sum + width, 0)

export function SheetHead() {
  const { t } = useTranslation()
  return (
    <Part is="rowgroup" className="data-grid-head" style={{ width: WIDTH }}>
      <Part is="row" aria-rowindex={1} className="data-grid-row" style={{ gridTemplateColumns: TEMPLATE }}>
        <Part is="columnheader" className="data-grid-cell">
          #
        </Part>
        {COLUMN_IDS.map((column) => (
          <Part is="columnheader" key={column} className="data-grid-cell">
            {t(`import.${column}`)}
          </Part>
        ))}
      </Part>
    </Part>
  )
}
