import { useTranslation } from 'react-i18next'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Facts } from '../shared/facts.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { count } from '../shared/numbers.ts'
import { useClock, useMe, useRead } from '../shared/queries.ts'
import { LIST_LIMIT } from '../shared/row-count.tsx'
import { useAppSearch } from '../shared/search.ts'
import { fullTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'
import type { PremisesRow, ReopeningFigures } from '../zones/read-types.ts'
import { requireDisinfection } from './disinfection.form.ts'
import { recordCondition, reopen } from './premises-acts.form.ts'
import { closePremises, registerPremises } from './register-premises.form.ts'

/** How the city comes back: compounds without an order, shops and clinics open again, and what each still needs. */
export function PremisesScreen() {
  const { t } = useTranslation()
  const city = useClock().data?.city ?? ''
  const place = useAppSearch().place ?? city
  const enabled = place !== ''
  const guest = useMe().data?.guest ?? true
  const context = { ...useActContext(), place }
  const figures = useRead<ReopeningFigures>('zones', '/api/reopening', { place }, { enabled })
  const list = useRead<PremisesRow[]>('zones', '/api/premises', { place, limit: LIST_LIMIT }, { enabled })
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('premises.title')}</h1>
        {guest ? null : (
          <span className="acts">
            <ActButton act={registerPremises} context={context} />
            <ActButton act={requireDisinfection} context={context} />
          </span>
        )}
      </div>
      <Loaded query={figures}>
        {(f) => (
          <section className="panel" aria-label={t('premises.figures')}>
            <Facts
              facts={[
                [t('premises.reopenedToday'), count(f.reopenedToday)],
                [t('premises.closed'), count(f.closed)],
                [t('premises.lowRisk'), `${count(f.lowRiskCompounds)} / ${count(f.compounds)}`],
                [t('premises.zones'), count(f.zonesInForce)],
                [t('premises.inside'), count(f.residentsInside)],
                [t('premises.disinfect'), count(f.disinfectionsOwed)],
              ]}
            />
          </section>
        )}
      </Loaded>
      <Loaded query={list}>
        {(rows) => (rows.length === 0 ? <Nothing>{t('premises.none')}</Nothing> : <List rows={rows} />)}
      </Loaded>
    </div>
  )
}

function List({ rows }: { rows: readonly PremisesRow[] }) {
  const { t } = useTranslation()
  const words = useWords()
  const guest = useMe().data?.guest ?? true
  const context = useActContext()
  return (
    <div className="cards">
      {rows.map((row) => (
        <article key={row.premises} className="panel duty" data-premises={row.status}>
          <h3 className="flat">
            <span aria-hidden="true">{row.status === 'open' ? '●' : row.status === 'closed' ? '■' : '◐'}</span>{' '}
            {words(row.name)}
          </h3>
          <p className="flat">
            {t(`premises.status.${row.status}`)} · {row.placeName}
            {row.status === 'closed' && row.closedUntil !== null
              ? ` · ${t('premises.until', { at: fullTime(row.closedUntil) })}`
              : ''}
          </p>
          {guest ? null : row.status === 'open' ? (
            <div className="acts">
              <ActButton act={closePremises(row)} context={context} />
            </div>
          ) : (
            <div className="acts">
              <ActButton act={reopen(row)} context={context} primary />
              <ActButton act={recordCondition(row)} context={context} />
            </div>
          )}
        </article>
      ))}
    </div>
  )
}
