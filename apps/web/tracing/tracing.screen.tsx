import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePurpose } from '../shared/purpose.ts'
import { PurposeGate, PurposeNow } from '../shared/purpose-gate.tsx'
import { useMe } from '../shared/queries.ts'
import { useAppSearch } from '../shared/search.ts'
import { ContactLists } from './contact-lists.tsx'
import { FiguresStrip } from './figures-strip.tsx'
import { FollowUp } from './follow-up.tsx'
import { InterviewList } from './interview-list.tsx'
import './tracing.css'

const TABS = ['interviews', 'follow-up', 'lists'] as const

/** The tracing desk: who is to be asked, who is to be seen today, and the day's lists. */
export function TracingScreen() {
  const { t } = useTranslation()
  const search = useAppSearch()
  const stated = usePurpose('duties')
  const guest = useMe().data?.guest ?? true
  const tab = TABS.find((one) => one === search.tab) ?? 'interviews'
  if (stated.purpose === null && !guest) return <PurposeGate title={t('tracing.title')} stated={stated} />
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('tracing.title')}</h1>
        <nav className="tabs" aria-label={t('tracing.title')}>
          {TABS.map((one) => (
            <Link
              key={one}
              to="."
              search={(old) => ({ place: old.place, tab: one === 'interviews' ? undefined : one })}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={one === tab ? 'true' : undefined}
            >
              {t(`tracing.tab.${one}`)}
            </Link>
          ))}
        </nav>
        <PurposeNow stated={stated} />
      </div>
      {tab === 'follow-up' ? null : <FiguresStrip />}
      {tab === 'interviews' ? <InterviewList stated={stated} /> : null}
      {tab === 'follow-up' ? <FollowUp stated={stated} /> : null}
      {tab === 'lists' ? <ContactLists /> : null}
      {tab === 'follow-up' ? <FiguresStrip /> : null}
    </div>
  )
}
