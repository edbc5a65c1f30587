import { Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAppSearch } from '../shared/search.ts'
import { Header } from './header.tsx'
import { useLive } from './live.ts'
import { LoadingStrip } from './loading-strip.tsx'
import { StaleBanner } from './stale-banner.tsx'

export function Shell() {
  const { t } = useTranslation()
  const wall = useAppSearch().wall === '1'
  useLive()
  return (
    <div className={wall ? 'app wall' : 'app'}>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <Header wall={wall} />
      <StaleBanner />
      <LoadingStrip />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}
