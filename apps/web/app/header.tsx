import { Link, useLocation } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { changeLanguage } from '../i18n/setup.ts'
import { useLanguage } from '../shared/words.ts'
import { CityClockControl } from './city-clock.tsx'
import { FindAnything } from './find-anything.tsx'
import { PlaceBreadcrumb } from './place-breadcrumb.tsx'
import { PostChooser } from './post-chooser.tsx'
import { systemOf } from './systems.ts'
import { SystemsNav } from './systems-nav.tsx'
import { toggleTheme } from './themed.tsx'

/** Pages of the lead system; the others show theirs on their own pages. */
const PAGES = [
  ['/', 'board'],
  ['/duties', 'duties'],
  ['/people', 'people'],
  ['/stocks', 'stocks'],
  ['/tracing', 'tracing'],
  ['/transfer', 'transfer'],
  ['/facilities', 'facilities'],
  ['/zones', 'zones'],
  ['/needs', 'needs'],
  ['/premises', 'premises'],
  ['/rounds', 'rounds'],
  ['/laboratory', 'laboratory'],
  ['/command', 'command'],
  ['/directives', 'directives'],
  ['/policy', 'policy'],
] as const

export function Header({ wall }: { wall: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const system = systemOf(useLocation().pathname)
  return (
    <header className="header">
      <div className="header-row">
        <Link to="/" className="brand">
          {t('app.name')}
        </Link>
        <PlaceBreadcrumb />
        <CityClockControl />
        {wall ? null : (
          <div className="header-tools">
            <FindAnything />
            <Button type="text" onClick={() => changeLanguage(language === 'zh' ? 'en' : 'zh')}>
              {t('app.language')}
            </Button>
            <Button type="text" onClick={toggleTheme} aria-label={t('app.theme')} title={t('app.theme')}>
              <span aria-hidden="true">◑</span>
            </Button>
            <PostChooser />
          </div>
        )}
      </div>
      {wall ? null : <SystemsNav />}
      {wall || system !== 'outbreak' ? null : (
        <nav className="nav" aria-label={t('app.menu')}>
          {PAGES.map(([to, word]) => (
            <Link
              key={to}
              to={to}
              search={(old) => ({ place: old.place })}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {t(`app.${word}`)}
            </Link>
          ))}
        </nav>
      )}
    </header>
  )
}
