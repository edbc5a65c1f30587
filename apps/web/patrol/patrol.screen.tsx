import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '../shared/queries.ts'
import { useAppSearch } from '../shared/search.ts'
import { IncidentClocks } from './incident-clocks.tsx'
import { KitBoard } from './kit-board.tsx'
import { LaunchPage } from './launch-page.tsx'
import { LightMap } from './light-map.tsx'
import { UnitPage } from './unit-page.tsx'
import './patrol.css'

const TABS = ['light', 'kit', 'incidentsTab', 'launch'] as const
const UNIT = 'unit'

/** Patrol: for the lead where nobody is seen and what differs; for a unit what it has to do now. */
export function PatrolScreen() {
  const { t } = useTranslation()
  const search = useAppSearch()
  const me = useMe().data
  const post = me?.posts.find((one) => one.post === me.post)
  const holds = (right: string) => post?.rights.some((one) => one.right === right) === true
  const leads = holds('patrol.lead')
  const tabs = holds('patrol.serve') ? ([UNIT, ...TABS] as const) : TABS
  const first = holds('patrol.serve') && !leads ? UNIT : 'light'
  const tab = tabs.find((one) => one === search.tab) ?? first
  // The breadcrumb's place may be another city's: patrol shows its own.
  const place = search.place?.startsWith(post?.jurisdiction.slice(0, 4) ?? ' ') === true ? search.place : undefined
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('patrol.title')}</h1>
        <nav className="tabs" aria-label={t('patrol.title')}>
          {tabs.map((one) => (
            <Link
              key={one}
              to="."
              search={(old) => ({ place: old.place, tab: one })}
              aria-current={one === tab ? 'true' : undefined}
            >
              {t(`patrol.${one}`)}
            </Link>
          ))}
        </nav>
      </div>
      {tab === 'light' ? <LightMap place={place} /> : null}
      {tab === 'kit' ? <KitBoard place={place} leads={leads} /> : null}
      {tab === 'incidentsTab' ? <IncidentClocks place={place} leads={leads} /> : null}
      {tab === 'launch' ? <LaunchPage /> : null}
      {tab === UNIT ? <UnitPage /> : null}
    </div>
  )
}
