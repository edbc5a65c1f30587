import { useTranslation } from 'react-i18next'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Due } from '../shared/due.tsx'
import { Loaded } from '../shared/loaded.tsx'
import { usePurpose } from '../shared/purpose.ts'
import { useMe, useNow, useRead } from '../shared/queries.ts'
import { useWords } from '../shared/words.ts'
import { acknowledgeAppeal, decideAppeal } from './appeal-acts.form.ts'
import type { AppealRow } from './read-types.ts'

/** Appeals against the order here: who answers by when, and what was decided and why. */
export function AppealsPanel({ place }: { place: string }) {
  const { t } = useTranslation()
  const guest = useMe().data?.guest ?? true
  const { headers, purpose } = usePurpose('record')
  const list = useRead<AppealRow[]>(
    'duties',
    '/api/appeals',
    { place, limit: 50 },
    { enabled: !guest && purpose !== null, headers },
  )
  if (guest) return null
  return (
    <section className="panel" aria-labelledby="appeals" data-testid="appeals">
      <h2 id="appeals">{t('appeal.title')}</h2>
      <Loaded query={list}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet flat">{t('appeal.none')}</p>
          ) : (
            <ul className="flat">
              {rows.map((row) => (
                <Appeal key={row.appeal} row={row} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}

function Appeal({ row }: { row: AppealRow }) {
  const { t } = useTranslation()
  const words = useWords()
  const now = useNow()
  const context = useActContext()
  return (
    <li data-appeal={row.status} data-outcome={row.outcome ?? ''}>
      <p className="flat">
        <strong>{t(`appeal.grounds.${row.grounds}`)}</strong> · {row.person ?? t('appeal.everybody')} ·{' '}
        {row.status === 'open' ? (
          <Due at={row.acknowledgedAt === null ? row.acknowledgeDueAt : row.decideDueAt} now={now} />
        ) : (
          t(row.outcome === null ? 'appeal.withdrawn' : `appeal.outcome.${row.outcome}`)
        )}
      </p>
      {row.statement === '' ? null : <p className="flat quiet">{row.statement}</p>}
      {row.reasons === null ? null : <p className="flat">{t('appeal.reasons', { text: row.reasons })}</p>}
      {row.status === 'open' ? (
        <div className="acts">
          <span className="quiet">{t('appeal.by', { post: words(row.holderWords) })}</span>
          {row.acknowledgedAt === null ? (
            <ActButton act={acknowledgeAppeal(row.appeal)} context={context} primary />
          ) : null}
          <ActButton
            act={decideAppeal(row.appeal, row.place)}
            context={context}
            primary={row.acknowledgedAt !== null}
          />
        </div>
      ) : null}
    </li>
  )
}
