import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CLOCK_NAMES } from '#kernel/duties/duty.ts'
import type { AppSearch } from '../shared/search.ts'

const STATUSES = ['open', 'late', 'soon', 'done'] as const

interface Props {
  readonly search: AppSearch
  readonly mine: boolean
  readonly signedIn: boolean
  readonly city: string
}

/** Saved in the address, so that a filtered list is a link. */
export function DutyFilters({ search, mine, signedIn, city }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const status = search.status ?? 'open'
  const set = (change: AppSearch) => void navigate({ to: '.', search: (old) => ({ ...old, ...change }) })
  return (
    <div className="filters">
      <nav aria-label={t('duty.state')} className="tabs">
        {STATUSES.map((s) => (
          <Link
            key={s}
            to="."
            search={(old) => ({ ...old, status: s })}
            aria-current={s === status ? 'true' : undefined}
          >
            {t(`duty.status.${s}`)}
          </Link>
        ))}
      </nav>
      {signedIn ? (
        <nav aria-label={t('duty.holder')} className="tabs">
          <Link to="." search={{ mine: '1' }} aria-current={mine ? 'true' : undefined}>
            {t('duty.mine')}
          </Link>
          <Link
            to="."
            search={(old) => ({ status: old.status, place: old.place ?? city })}
            aria-current={mine ? undefined : 'true'}
          >
            {t('duty.all')}
          </Link>
        </nav>
      ) : null}
      {mine ? null : (
        <>
          <label>
            {t('duty.clockFilter')}{' '}
            <select value={search.clock ?? ''} onChange={(event) => set({ clock: event.target.value || undefined })}>
              <option value="">{t('duty.anyClock')}</option>
              {CLOCK_NAMES.map((clock) => (
                <option key={clock} value={clock}>
                  {t(`four.${clock}`)}
                </option>
              ))}
            </select>
          </label>
          <TextFilter label={t('duty.placeFilter')} value={search.place ?? ''} onSet={(place) => set({ place })} />
          <TextFilter label={t('duty.holderFilter')} value={search.holder ?? ''} onSet={(holder) => set({ holder })} />
        </>
      )}
    </div>
  )
}

function TextFilter({
  label,
  value,
  onSet,
}: {
  label: string
  value: string
  onSet: (value: string | undefined) => void
}) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget).get('value')
        onSet(typeof typed === 'string' && typed !== '' ? typed.trim() : undefined)
      }}
    >
      <label>
        {label} <input name="value" key={value} defaultValue={value} size={16} />
      </label>
    </form>
  )
}
