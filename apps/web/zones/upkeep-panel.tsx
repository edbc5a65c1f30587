import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Facts } from '../shared/facts.tsx'
import { count } from '../shared/numbers.ts'
import { useRead } from '../shared/queries.ts'
import { fullTime } from '../shared/times.ts'
import type { NeedFigures, ZoneUpkeep } from './read-types.ts'

const SHAPES = { open: '●', blocked: '■', unchecked: '○' } as const

/** Which day of how many, whether the exits were seen, and what keeps the zone from being green. */
export function UpkeepPanel({ upkeep, place }: { upkeep: ZoneUpkeep; place: string }) {
  const { t } = useTranslation()
  const { countdown, exits, troubles } = upkeep
  return (
    <section className="panel" aria-labelledby="upkeep" data-testid="upkeep" data-green={troubles.length === 0}>
      <h2 id="upkeep">{t('upkeep.title')}</h2>
      <p className="flat countdown">
        <strong className="num">{t('upkeep.day', { day: countdown.day, of: countdown.of })}</strong>{' '}
        {countdown.daysMet ? t('upkeep.daysMet') : t('upkeep.until', { at: fullTime(countdown.dueAt) })}
      </p>
      <progress value={countdown.day} max={countdown.of} aria-label={t('upkeep.title')} />
      {troubles.length === 0 ? (
        <p className="flat">● {t('upkeep.green')}</p>
      ) : (
        <ul className="flat" aria-label={t('upkeep.notGreen')}>
          {troubles.map((trouble) => (
            <li key={trouble}>▲ {t(`upkeep.trouble.${trouble}`)}</li>
          ))}
        </ul>
      )}
      <Facts
        facts={[
          [
            t('upkeep.exits'),
            <span key="x">
              <span aria-hidden="true">{SHAPES[exits]}</span> {t(`upkeep.exit.${exits}`)}
            </span>,
          ],
          [t('upkeep.checkedAt'), upkeep.exitsCheckedAt === null ? null : fullTime(upkeep.exitsCheckedAt)],
          [
            t('upkeep.blocked'),
            upkeep.blocked.length === 0
              ? null
              : upkeep.blocked.map(({ entrance, since }) => `${entrance || '?'} (${fullTime(since)})`).join('、'),
          ],
          [
            t('upkeep.approvals'),
            upkeep.approvals.length === 0 ? null : upkeep.approvals.map(({ post }) => post).join('、'),
          ],
          [t('upkeep.released'), upkeep.released === 0 ? null : String(upkeep.released)],
        ]}
      />
      <NeedsServed place={place} />
    </section>
  )
}

/** Whether those inside got today what they need, and in time. */
function NeedsServed({ place }: { place: string }) {
  const { t } = useTranslation()
  const figures = useRead<NeedFigures>('duties', '/api/needs/figures', { place })
  const rows = figures.data?.rows ?? []
  const sum = (what: 'onTime' | 'late' | 'open' | 'overdue' | 'notServed') => rows.reduce((n, row) => n + row[what], 0)
  const shown = ['onTime', 'late', 'open', 'overdue', 'notServed'] as const
  return (
    <p className="flat num" data-testid="needs-served">
      <Link to="/needs" search={{ place }}>
        {t('needs.today')}
      </Link>{' '}
      {rows.length === 0 ? (
        <span className="quiet">{t('needs.noneToday')}</span>
      ) : (
        shown.map((what) => (
          <span key={what} className={(what === 'late' || what === 'overdue') && sum(what) > 0 ? 'loud' : ''}>
            {t(`needs.${what}`)} {count(sum(what))} ·{' '}
          </span>
        ))
      )}
    </p>
  )
}
