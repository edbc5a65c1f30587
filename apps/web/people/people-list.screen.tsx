import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type StatedPurpose, usePurpose } from '../shared/purpose.ts'
import { PurposeGate, PurposeNow } from '../shared/purpose-gate.tsx'
import { useClock, useMe } from '../shared/queries.ts'
import type { CaseFacts, ContactFacts } from '../shared/read-types.ts'
import { useAppSearch } from '../shared/search.ts'
import { CaseGrid } from './case-grid.tsx'
import { ContactGrid } from './contact-grid.tsx'
import { ExportAll } from './export-all.tsx'
import { useWholeList } from './lists.resource.ts'

const CASE_STATUSES = ['found', 'bedAssigned', 'onTheWay', 'admitted', 'discharged', 'revoked'] as const
const CONTACT_STATUSES = ['determined', 'told', 'moving', 'placed', 'released', 'becameCase'] as const

/** Two line lists: positives and contacts. Ids only; a record opens with a purpose. */
export function PeopleListScreen() {
  const { t } = useTranslation()
  const search = useAppSearch()
  const contacts = search.tab === 'contacts'
  const stated = usePurpose('list')
  // A guest has no purpose to state: the server says what is missing.
  const guest = useMe().data?.guest ?? true
  if (stated.purpose === null && !guest) return <PurposeGate title={t('person.purposeTitleList')} stated={stated} />
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('person.title')}</h1>
        <nav className="tabs" aria-label={t('person.title')}>
          <Link to="." search={(old) => ({ place: old.place })} aria-current={contacts ? undefined : 'true'}>
            {t('person.listCases')}
          </Link>
          <Link
            to="."
            search={(old) => ({ place: old.place, tab: 'contacts' })}
            aria-current={contacts ? 'true' : undefined}
          >
            {t('person.listContacts')}
          </Link>
        </nav>
        <PurposeNow stated={stated} />
        {guest ? null : (
          <Link to="/positives/import" className="act-link">
            {t('grid.importLink')}
          </Link>
        )}
      </div>
      {contacts ? <Contacts stated={stated} /> : <Cases stated={stated} />}
    </div>
  )
}

function StatusFilter({ of }: { of: 'cases' | 'contacts' }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const status = useAppSearch().status ?? ''
  return (
    <label>
      {t('person.status')}{' '}
      <select
        value={status}
        onChange={(event) =>
          void navigate({ to: '.', search: (old) => ({ ...old, status: event.target.value || undefined }) })
        }
      >
        <option value="">{t('person.any')}</option>
        {of === 'cases'
          ? CASE_STATUSES.map((s) => (
              <option key={s} value={s}>
                {t(`person.caseStatus.${s}`)}
              </option>
            ))
          : CONTACT_STATUSES.map((s) => (
              <option key={s} value={s}>
                {t(`person.contactStatus.${s}`)}
              </option>
            ))}
      </select>
    </label>
  )
}

/** The headline split of the day: found among people already under control, or in society at large. */
function SideFilter() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <label>
      {t('person.foundIn')}{' '}
      <select
        value={useAppSearch().foundIn ?? ''}
        onChange={(event) =>
          void navigate({ to: '.', search: (old) => ({ ...old, foundIn: event.target.value || undefined }) })
        }
      >
        <option value="">{t('person.any')}</option>
        <option value="controlled">{t('board.controlled')}</option>
        <option value="societal">{t('board.societal')}</option>
      </select>
    </label>
  )
}

function Cases({ stated }: { stated: StatedPurpose }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = useAppSearch()
  const city = useClock().data?.city ?? ''
  const query = { place: search.place ?? city, date: search.date, status: search.status, side: search.foundIn }
  const list = useWholeList<CaseFacts>('/api/line-list', query, stated)
  return (
    <>
      <div className="filters">
        <label>
          {t('person.date')}{' '}
          <input
            type="date"
            value={search.date ?? ''}
            onChange={(event) =>
              void navigate({ to: '.', search: (old) => ({ ...old, date: event.target.value || undefined }) })
            }
          />
        </label>
        <SideFilter />
        <StatusFilter of="cases" />
        <ExportAll path="/api/line-list.csv" query={query} stated={stated} />
      </div>
      <CaseGrid list={list} stated={stated} />
    </>
  )
}

function Contacts({ stated }: { stated: StatedPurpose }) {
  const search = useAppSearch()
  const city = useClock().data?.city ?? ''
  const query = { place: search.place ?? city, status: search.status }
  const list = useWholeList<ContactFacts>('/api/contacts', query, stated)
  return (
    <>
      <div className="filters">
        <StatusFilter of="contacts" />
        <ExportAll path="/api/contacts.csv" query={query} stated={stated} />
      </div>
      <ContactGrid list={list} stated={stated} />
    </>
  )
}
