import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { CSV_BOM, csvLine } from '#exchange/sheets/write-csv.ts'
import { count } from '../shared/numbers.ts'
import { download } from './download.ts'
import { type GridColumn, sumsOf } from './grid-rows.ts'
import { chooseAll, chooseNone } from './selection.ts'
import type { GridModel } from './use-grid.ts'

interface Props<Row> {
  readonly file: string
  readonly total: number
  readonly columns: readonly GridColumn<Row>[]
  readonly model: GridModel<Row>
}

/** How many are shown of how many, what is chosen and what it adds up to; choosing all, and the export of what is seen. */
export function GridFoot<Row>({ file, total, columns, model }: Props<Row>) {
  const { t } = useTranslation()
  const { shown, chosen } = model
  const sums = sumsOf(chosen, columns)
  function exportSeen() {
    const lines = shown.map((row) => csvLine(columns.map((column) => column.text(row))))
    download(`${file}.csv`, [CSV_BOM, csvLine(columns.map(({ head }) => head)), ...lines], 'text/csv;charset=utf-8')
  }
  return (
    <div className="data-grid-foot">
      <span className="num" role="status" data-testid="grid-count">
        {t('grid.shown', { n: count(shown.length), total: count(total) })}
        {' · '}
        {t('grid.chosen', { n: count(chosen.length) })}
        {chosen.length === 0
          ? null
          : sums.map(({ head, sum }) => ` · ${t('grid.sum', { column: head, sum: count(Math.round(sum)) })}`)}
      </span>
      <span className="acts">
        <Button
          disabled={shown.length === 0}
          onClick={() => model.select(chosen.length === shown.length ? chooseNone : chooseAll)}
          data-act="choose-all"
        >
          {chosen.length === shown.length && shown.length > 0 ? t('grid.none') : t('grid.all')}
        </Button>
        <Button disabled={shown.length === 0} onClick={exportSeen} data-act="export-seen">
          {t('grid.export')}
        </Button>
      </span>
    </div>
  )
}
