import { useTranslation } from 'react-i18next'
import { useConnection } from '../shared/connection.ts'
import { useNow } from '../shared/queries.ts'
import { fullTime } from '../shared/times.ts'

/** While the server does not answer: what is shown stays, and says of when it is. */
export function StaleBanner() {
  const { t } = useTranslation()
  const now = useNow()
  const { reachable } = useConnection()
  if (reachable) return null
  return (
    <div className="strip strip-stale" role="alert">
      <span aria-hidden="true">○</span> {t('app.stale', { at: now === '' ? '—' : fullTime(now) })}
    </div>
  )
}
