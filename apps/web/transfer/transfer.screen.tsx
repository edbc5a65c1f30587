import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePurpose } from '../shared/purpose.ts'
import { PurposeGate, PurposeNow } from '../shared/purpose-gate.tsx'
import { useClock, useMe } from '../shared/queries.ts'
import { useAppSearch } from '../shared/search.ts'
import { Crew } from './crew.tsx'
import { QueueView } from './queue-view.tsx'
import { VehiclesBoard } from './vehicles-board.tsx'

const TABS = ['queue', 'vehicles', 'crew'] as const

/** The transfer desk: who waits, what carries them, and the crew's own view on a phone. */
export function TransferScreen() {
  const { t } = useTranslation()
  const search = useAppSearch()
  const stated = usePurpose('record')
  const me = useMe().data
  const city = useClock().data?.city ?? ''
  const own = me?.posts.find(({ post }) => post === me.post)?.jurisdiction
  const place = search.place ?? own ?? city
  const tab = TABS.find((one) => one === search.tab) ?? 'queue'
  if (me !== undefined && me.post !== null && stated.purpose === null)
    return <PurposeGate title={t('person.purposeTitleList')} stated={stated} />
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('transfer.title')}</h1>
        <nav className="tabs" aria-label={t('transfer.title')}>
          {TABS.map((one) => (
            <Link
              key={one}
              to="."
              search={(old) => ({ place: old.place, tab: one })}
              aria-current={one === tab ? 'true' : undefined}
            >
              {t(`transfer.${one}`)}
            </Link>
          ))}
        </nav>
      </div>
      {tab === 'queue' ? <QueueView place={place} stated={stated} /> : null}
      {tab === 'vehicles' ? <VehiclesBoard place={place} stated={stated} /> : null}
      {tab === 'crew' ? <Crew place={place} stated={stated} /> : null}
      <PurposeNow stated={stated} />
    </div>
  )
}
