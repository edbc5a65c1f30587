import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { useClock, usePlace } from '../shared/queries.ts'
import { useAppSearch } from '../shared/search.ts'

/** 市 › 区 › 街道 › 社区. Each part narrows or widens every list; the last opens the places below it. */
export function PlaceBreadcrumb() {
  const { t } = useTranslation()
  const city = useClock().data?.city ?? ''
  const code = useAppSearch().place ?? city
  const page = usePlace(code).data
  const navigate = useNavigate()
  if (page === undefined) return <div className="breadcrumb" />
  const path = page.path.filter((place) => place.code.length >= city.length && place.code !== page.place.code)
  const items = page.children.map((child) => ({
    key: child.code,
    label: child.name,
    onClick: () => void navigate({ to: '.', search: (old) => ({ ...old, place: child.code }) }),
  }))
  return (
    <nav className="breadcrumb" aria-label={t('app.place')}>
      {path.map((place) => (
        <span key={place.code}>
          <Link to="." search={(old) => ({ ...old, place: place.code })}>
            {place.name}
          </Link>
          <span aria-hidden="true"> › </span>
        </span>
      ))}
      {items.length === 0 ? (
        <strong>{page.place.name}</strong>
      ) : (
        <Dropdown menu={{ items, className: 'scrolling-menu' }} trigger={['click']}>
          <Button type="text" className="breadcrumb-here" aria-label={`${page.place.name} · ${t('app.sub')}`}>
            {page.place.name} ▾
          </Button>
        </Dropdown>
      )}
    </nav>
  )
}
