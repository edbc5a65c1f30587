import { useTranslation } from 'react-i18next'
import { type GridColumn, nextSorting, type View } from './grid-rows.ts'
import { Part } from './part.tsx'

interface Props<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly view: View
  readonly onView: (view: View) => void
  readonly width: number
  readonly template: string
}

const ARROWS = { ascending: '▲', descending: '▼', none: '' } as const

/** Names that sort when pressed, each over the box that narrows by it. */
export function GridHead<Row>({ columns, view, onView, width, template }: Props<Row>) {
  const { t } = useTranslation()
  const { sorting, filters } = view
  return (
    <Part is="rowgroup" className="data-grid-head" style={{ width }}>
      <Part is="row" aria-rowindex={1} className="data-grid-row" style={{ gridTemplateColumns: template }}>
        {columns.map(({ id, head }, c) => {
          const sorted = sorting?.column !== id ? 'none' : sorting.down ? 'descending' : 'ascending'
          return (
            <Part key={id} is="columnheader" aria-colindex={c + 1} aria-sort={sorted} className="data-grid-cell">
              <button type="button" onClick={() => onView({ ...view, sorting: nextSorting(sorting, id) })}>
                {head} <span aria-hidden="true">{ARROWS[sorted]}</span>
              </button>
              <input
                aria-label={t('grid.filter', { column: head })}
                placeholder={t('grid.filterHint')}
                value={filters[id] ?? ''}
                data-filter={id}
                onChange={({ target }) => onView({ ...view, filters: { ...filters, [id]: target.value } })}
              />
            </Part>
          )
        })}
      </Part>
    </Part>
  )
}
