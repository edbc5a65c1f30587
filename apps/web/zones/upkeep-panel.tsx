import { useTranslation } from 'react-i18next'
import { Facts } from '../shared/facts.tsx'
import { fullTime } from '../shared/times.ts'
import type { ZoneUpkeep } from './read-types.ts'

const SHAPES = { open: '●', blocked: '■', unchecked: '○' } as const

/** Which day of how many, whether the exits were seen, and what keeps the zone from being green. */
export function UpkeepPanel({ upkeep }: { upkeep: ZoneUpkeep }) {
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
    </section>
  )
}
