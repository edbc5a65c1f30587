import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { type StatedPurpose, usePurpose } from '../shared/purpose.ts'
import { PurposeGate, PurposeNow } from '../shared/purpose-gate.tsx'
import { useClock, useMe } from '../shared/queries.ts'
import { useAppSearch } from '../shared/search.ts'
import { CaseGrid } from './case-grid.tsx'
import { ContactGrid } from './contact-grid.tsx'
import { useContacts, useLineList } from './people.resource.ts'

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
  const list = useLineList({ place: search.place ?? city, date: search.date, status: search.status }, stated)
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
      </div>
      <Loaded query={list}>
        {(rows) =>
          rows.length === 0 ? (
            <Nothing>{t('person.emptyList')}</Nothing>
          ) : (
            <CaseGrid rows={rows} foundIn={search.foundIn} />
          )
        }
      </Loaded>
    </>
  )
}

function Contacts({ stated }: { stated: StatedPurpose }) {
  const { t } = useTranslation()
  const search = useAppSearch()
  const city = useClock().data?.city ?? ''
  const list = useContacts({ place: search.place ?? city, status: search.status }, stated)
  return (
    <>
      <div className="filters">
        <StatusFilter of="contacts" />
      </div>
      <Loaded query={list}>
        {(rows) => (rows.length === 0 ? <Nothing>{t('person.emptyList')}</Nothing> : <ContactGrid rows={rows} />)}
      </Loaded>
    </>
  )
}
