import { useTranslation } from 'react-i18next'
import { Moment } from './due.tsx'
import type { TimelineEntry } from './read-types.ts'
import { fullTime } from './times.ts'
import { useWords } from './words.ts'

const GAP_MS = 10 * 60_000

/** What happened, when known, by whom; newest first. Knowing is shown only where it came clearly later. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation()
  const words = useWords()
  const newest = [...entries].sort((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1))
  return (
    <ol className="timeline">
      {newest.map((entry) => (
        <li key={`${entry.event}-${entry.row}`} className={entry.voided === null ? undefined : 'voided'}>
          <Moment at={entry.occurredAt} />
          <div>
            <strong>{words(entry.words)}</strong>
            <div className="quiet small" title={`${t('person.known')} ${fullTime(entry.recordedAt)}`}>
              {t('person.by')} {words(entry.postWords)}
              {Date.parse(entry.recordedAt) - Date.parse(entry.occurredAt) > GAP_MS ? (
                <>
                  {' · '}
                  {t('person.known')} <Moment at={entry.recordedAt} />
                </>
              ) : null}
            </div>
            {entry.voided === null ? null : <div>{t('person.voided', { reason: entry.voided.reason })}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
