import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SystemLink } from '../shared/system-link.tsx'
import { SYSTEMS, systemOf } from './systems.ts'

/** One row on a desk; on a phone a button that says where one is, and opens the list. */
export function SystemsNav() {
  const { t } = useTranslation()
  const here = systemOf(useLocation().pathname)
  const [open, setOpen] = useState(false)
  return (
    <nav className={open ? 'systems systems-open' : 'systems'} aria-label={t('systems.menu')}>
      <button type="button" className="systems-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('systems.menu')} · {t(`systems.${here}`)} <span aria-hidden="true">▾</span>
      </button>
      <div className="systems-list">
        {SYSTEMS.map(({ module, path }) => (
          <SystemLink key={module} path={path} current={module === here} onGo={() => setOpen(false)}>
            {t(`systems.${module}`)}
          </SystemLink>
        ))}
      </div>
    </nav>
  )
}
