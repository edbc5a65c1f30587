import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid } from '../grid/data-grid.tsx'
import { type GridColumn, NO_VIEW } from '../grid/grid-rows.ts'
import type { SavedView } from '../grid/saved-views.ts'
import { useGrid } from '../grid/use-grid.ts'
import { ViewTabs } from '../grid/view-tabs.tsx'
import { count } from '../shared/numbers.ts'
import { ProblemView } from '../shared/problem-view.tsx'
import type { StatedPurpose } from '../shared/purpose.ts'
import { useNow } from '../shared/queries.ts'
import { fullTime } from '../shared/times.ts'
import type { Listed } from './bulk/bulk-act.ts'
import { BulkBar } from './bulk/bulk-bar.tsx'
import type { WholeList } from './lists.resource.ts'

interface Props<Row> {
  readonly of: Listed['as']
  readonly label: string
  readonly list: WholeList<Row>
  readonly columns: readonly GridColumn<Row>[]
  readonly standing: readonly SavedView[]
  readonly idOf: (row: Row) => string
  readonly asListed: (row: Row) => Listed
  readonly stated: StatedPurpose
  readonly onOpen: (row: Row) => void
}

/** A list of persons: views, the grid, and what can be done for those chosen. */
export function PeopleGrid<Row>({ of, label, list, columns, standing, idOf, asListed, stated, onOpen }: Props<Row>) {
  const [view, setView] = useState(NO_VIEW)
  const { rows, total } = list
  const model = useGrid({ rows, columns, view, idOf, onOpen })
  const chosen = useMemo(() => model.chosen.map(asListed), [model.chosen, asListed])
  return (
    <>
      <ViewTabs grid={of} standing={standing} view={view} onView={setView} />
      <ReadingLine list={list} />
      <BulkBar of={of} chosen={chosen} stated={stated} />
      <DataGrid
        label={label}
        file={of === 'case' ? 'line-list' : 'contacts'}
        total={total}
        columns={columns}
        model={model}
        view={view}
        onView={setView}
        idOf={idOf}
        onOpen={onOpen}
      />
    </>
  )
}

function ReadingLine<Row>({ list }: { list: WholeList<Row> }) {
  const { t } = useTranslation()
  const { rows, total, readAt, loading, error, refresh } = list
  const now = useNow()
  // The city's time at the reading, which a scenario's clock says, not the reader's.
  const [read, setRead] = useState({ readAt, now })
  if (read.readAt !== readAt || (read.now === '' && now !== '')) setRead({ readAt, now })
  if (error !== null) return <ProblemView error={error} onRetry={refresh} />
  return (
    <p className="flat quiet small" data-loading={loading}>
      {loading || readAt === null
        ? t('grid.loadingMore', { n: count(rows.length), total: count(total) })
        : t('grid.readAt', { at: read.now === '' ? '' : fullTime(read.now) })}{' '}
      <Button type="link" size="small" disabled={loading} onClick={refresh} data-act="refresh">
        {t('grid.refresh')}
      </Button>
    </p>
  )
}
