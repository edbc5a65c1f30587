import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Estimated } from '../board/estimated.tsx'
import type { GridColumn } from '../grid/grid-rows.ts'
import type { StatedPurpose } from '../shared/purpose.ts'
import { useNow } from '../shared/queries.ts'
import type { CaseFacts } from '../shared/read-types.ts'
import { fullTime } from '../shared/times.ts'
import { hoursSince } from './hours-since.ts'
import type { WholeList } from './lists.resource.ts'
import { PeopleGrid } from './people-grid.tsx'

const WAITING: readonly string[] = ['found', 'bedAssigned', 'onTheWay']

function useCaseColumns(): readonly GridColumn<CaseFacts>[] {
  const { t } = useTranslation()
  // Whole minutes are enough for hours: the grid is not made anew with every tick of the clock.
  const now = useNow().slice(0, 16)
  return useMemo((): readonly GridColumn<CaseFacts>[] => {
    const hours = (row: CaseFacts) => (WAITING.includes(row.status) ? hoursSince(row.foundAt, now) : null)
    return [
      {
        id: 'person',
        head: t('person.person'),
        width: 200,
        text: (row) => row.person,
        render: (row) => (
          <Link to="/people/$person" params={{ person: row.person }} tabIndex={-1}>
            {row.person}
          </Link>
        ),
      },
      { id: 'status', head: t('person.status'), width: 110, text: (row) => t(`person.caseStatus.${row.status}`) },
      {
        id: 'classification',
        head: t('person.classification'),
        width: 110,
        text: ({ classification }) =>
          classification === null ? t('person.notClassified') : t(`person.${classification}`),
      },
      {
        id: 'foundIn',
        head: t('person.foundIn'),
        width: 150,
        text: (row) => t(`foundIn.${row.foundIn}`),
        render: (row) => (
          <>
            {t(`foundIn.${row.foundIn}`)} {row.foundInEstimated ? <Estimated why={t('board.estimatedWhy')} /> : null}
          </>
        ),
      },
      {
        id: 'foundAt',
        head: t('person.foundAt'),
        width: 150,
        text: (row) => fullTime(row.foundAt),
        sortBy: (row) => row.foundAt,
      },
      {
        id: 'hours',
        head: t('grid.hours'),
        width: 120,
        text: (row) => hours(row)?.toFixed(1) ?? '',
        number: hours,
        sortBy: (row) => hours(row) ?? '',
      },
      { id: 'reportDate', head: t('person.reportDate'), width: 120, text: (row) => row.reportDate ?? '' },
      { id: 'home', head: t('person.home'), width: 280, text: (row) => row.homeName },
      { id: 'homeCode', head: t('grid.homeCode'), width: 190, text: (row) => row.home },
      { id: 'facility', head: t('person.facility'), width: 200, text: (row) => row.facilityName ?? '' },
    ]
  }, [t, now])
}

const asCase = (row: CaseFacts) => ({ as: 'case', row }) as const
const idOf = (row: CaseFacts): string => row.person

/** The line list of positives, worked in bulk. */
export function CaseGrid({ list, stated }: { list: WholeList<CaseFacts>; stated: StatedPurpose }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const columns = useCaseColumns()
  const standing = (['found', 'bedAssigned', 'onTheWay'] as const).map((status) => {
    const name = t(`person.caseStatus.${status}`)
    return { name, view: { filters: { status: `=${name}` }, sorting: null } }
  })
  return (
    <PeopleGrid
      of="case"
      label={t('person.listCases')}
      list={list}
      columns={columns}
      standing={standing}
      idOf={idOf}
      asListed={asCase}
      stated={stated}
      onOpen={(row) => void navigate({ to: '/people/$person', params: { person: row.person } })}
    />
  )
}
