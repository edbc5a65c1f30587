import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { fromFormTime, fullTime, toFormTime } from '../shared/times.ts'

/** Of which moment the figures are; an earlier one can be asked for, and stands in the address. */
export function AsOf({ at, chosen }: { at: string | undefined; chosen: string | undefined }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  if (at === undefined) return null
  function pick(value: string) {
    if (value !== '') void navigate({ to: '.', search: (old) => ({ ...old, at: fromFormTime(value) }) })
  }
  return (
    <div className={chosen === undefined ? 'as-of' : 'as-of as-of-past'}>
      <span className="num">{t('app.asOf', { at: fullTime(at) })}</span>
      <label className="quiet">
        {t('app.pickAt')}{' '}
        <input type="datetime-local" value={toFormTime(at)} onChange={(event) => pick(event.target.value)} />
      </label>
      {chosen === undefined ? null : (
        <Link to="." search={(old) => ({ ...old, at: undefined })}>
          {t('app.backToNow')}
        </Link>
      )}
    </div>
  )
}
