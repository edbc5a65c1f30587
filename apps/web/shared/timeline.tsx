import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useActContext } from './act-context.ts'
import { ActDrawer } from './act-drawer.tsx'
import { Moment } from './due.tsx'
import { count } from './numbers.ts'
import { useMe } from './queries.ts'
import type { Me, TimelineEntry } from './read-types.ts'
import { fullTime } from './times.ts'
import { voidRecord } from './void-record.form.ts'
import { useWords } from './words.ts'

const GAP_MS = 10 * 60_000
const DETAILS = ['people', 'tubes', 'negative', 'positive', 'invalid', 'beds'] as const

const mayVoid = (me: Me | undefined): boolean =>
  me?.posts.some(({ post, rights }) => post === me.post && rights.some(({ right }) => right === 'record.void')) ?? false

/** What happened, when known, by whom; newest first. A post with the right may say that a record is wrong. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const context = useActContext()
  const voids = mayVoid(useMe().data)
  const [wrong, setWrong] = useState<TimelineEntry | null>(null)
  const newest = [...entries].sort((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1))
  return (
    <>
      <ol className="timeline">
        {newest.map((entry) => (
          <Entry
            key={`${entry.event}-${entry.row}`}
            entry={entry}
            onWrong={voids ? () => setWrong(entry) : undefined}
          />
        ))}
      </ol>
      {wrong === null ? null : <ActDrawer act={voidRecord(wrong)} context={context} onClose={() => setWrong(null)} />}
    </>
  )
}

/** Knowing is shown only where it came clearly later than happening. */
function Entry({ entry, onWrong }: { entry: TimelineEntry; onWrong: (() => void) | undefined }) {
  const { t } = useTranslation()
  const words = useWords()
  const lateKnown = Date.parse(entry.recordedAt) - Date.parse(entry.occurredAt) > GAP_MS
  return (
    <li className={entry.voided === null ? undefined : 'voided'}>
      <Moment at={entry.occurredAt} />
      <div>
        <strong>{words(entry.words)}</strong> <Detail data={entry.data} />
        <div className="quiet small" title={`${t('person.known')} ${fullTime(entry.recordedAt)}`}>
          {t('person.by')} {words(entry.postWords)}
          {lateKnown ? (
            <>
              {' · '}
              {t('person.known')} <Moment at={entry.recordedAt} />
            </>
          ) : null}
        </div>
        {entry.voided === null ? null : <div>{t('person.voided', { reason: entry.voided.reason })}</div>}
      </div>
      {entry.voided !== null || entry.type === 'record-voided' || onWrong === undefined ? null : (
        <Button
          type="link"
          size="small"
          className="wrong"
          onClick={onWrong}
          data-act="void-record"
          aria-label={t('person.wrongOf', { what: words(entry.words) })}
        >
          {t('person.wrong')}
        </Button>
      )}
    </li>
  )
}

/** The part of a record that tells it from its neighbours: whom it is about, or how many. */
function Detail({ data }: { data: TimelineEntry['data'] }) {
  const { t } = useTranslation()
  const { person } = data
  const numbers = DETAILS.flatMap((key) => {
    const n = data[key]
    return typeof n === 'number' && n > 0 ? [t(`person.detail.${key}`, { n: count(n) })] : []
  })
  return (
    <span className="num">
      {typeof person === 'string' ? (
        <Link to="/people/$person" params={{ person }}>
          {person}
        </Link>
      ) : null}
      {numbers.join(' · ')}
    </span>
  )
}
