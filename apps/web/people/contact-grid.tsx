import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from '../grid/grid-rows.ts'
import type { StatedPurpose } from '../shared/purpose.ts'
import { useNow } from '../shared/queries.ts'
import type { ContactFacts } from '../shared/read-types.ts'
import { fullTime } from '../shared/times.ts'
import { hoursSince } from './hours-since.ts'
import type { WholeList } from './lists.resource.ts'
import { PeopleGrid } from './people-grid.tsx'

const WAITING: readonly string[] = ['determined', 'told', 'moving']

function useContactColumns(): readonly GridColumn<ContactFacts>[] {
  const { t } = useTranslation()
  const now = useNow().slice(0, 16)
  return useMemo((): readonly GridColumn<ContactFacts>[] => {
    const hours = (row: ContactFacts) => (WAITING.includes(row.status) ? hoursSince(row.determinedAt, now) : null)
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
      { id: 'status', head: t('person.status'), width: 110, text: (row) => t(`person.contactStatus.${row.status}`) },
      { id: 'category', head: t('person.category'), width: 110, text: (row) => t(`person.${row.category}`) },
      { id: 'indexCase', head: t('person.indexCase'), width: 190, text: (row) => row.indexCase ?? '' },
      {
        id: 'lastExposure',
        head: t('person.lastExposure'),
        width: 150,
        text: (row) => fullTime(row.lastExposureAt),
        sortBy: (row) => row.lastExposureAt,
      },
      {
        id: 'hours',
        head: t('grid.hours'),
        width: 120,
        text: (row) => hours(row)?.toFixed(1) ?? '',
        number: hours,
        sortBy: (row) => hours(row) ?? '',
      },
      { id: 'home', head: t('person.home'), width: 280, text: (row) => row.homeName },
      { id: 'homeCode', head: t('grid.homeCode'), width: 190, text: (row) => row.home },
      { id: 'facility', head: t('person.facility'), width: 200, text: (row) => row.facilityName ?? '' },
      {
        id: 'expires',
        head: t('person.expires'),
        width: 150,
        text: (row) => (row.expiresAt === null ? '' : fullTime(row.expiresAt)),
        sortBy: (row) => row.expiresAt ?? '',
      },
    ]
  }, [t, now])
}

const asContact = (row: ContactFacts) => ({ as: 'contact', row }) as const
const idOf = (row: ContactFacts): string => row.person

/** The list of contacts, worked in bulk. */
export function ContactGrid({ list, stated }: { list: WholeList<ContactFacts>; stated: StatedPurpose }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const columns = useContactColumns()
  const status = (one: 'determined' | 'told' | 'moving' | 'placed') => t(`person.contactStatus.${one}`)
  const toPlace = `${status('determined')}|${status('told')}|${status('moving')}`
  const standing = [
    { name: t('grid.toPlace'), view: { filters: { status: toPlace }, sorting: null } },
    { name: status('placed'), view: { filters: { status: `=${status('placed')}` }, sorting: null } },
  ]
  return (
    <PeopleGrid
      of="contact"
      label={t('person.listContacts')}
      list={list}
      columns={columns}
      standing={standing}
      idOf={idOf}
      asListed={asContact}
      stated={stated}
      onOpen={(row) => void navigate({ to: '/people/$person', params: { person: row.person } })}
    />
  )
}
