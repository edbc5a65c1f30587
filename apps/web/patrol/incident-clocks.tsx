import { useTranslation } from 'react-i18next'
import type { IncidentsView, IncidentView } from '#patrol/contract-reads.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { useRead } from '../shared/queries.ts'
import { dayTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'
import { dispatchIncident, reportIncident } from './incident-acts.form.ts'
import { INCIDENT_WORDS, STAGE_WORDS } from './patrol-words.ts'

/** The three clocks and the tiers: by tier, by unit with the slowest first, then the slips. */
export function IncidentClocks({ place, leads }: { readonly place: string | undefined; readonly leads: boolean }) {
  const context = useActContext()
  const incidents = useRead<IncidentsView>('board', '/api/patrol/incidents', { place, days: 7 })
  return (
    <Loaded query={incidents}>
      {(view) => (
        <>
          {leads ? (
            <div className="acts">
              <ActButton act={reportIncident('call')} context={context} />
            </div>
          ) : null}
          <Tiers view={view} />
          <Units view={view} />
          <Slips view={view} leads={leads} />
        </>
      )}
    </Loaded>
  )
}

const seconds = (n: number | null): string => (n === null ? '—' : `${Math.round(n)} s`)

function Tiers({ view }: { readonly view: IncidentsView }) {
  const { t } = useTranslation()
  return (
    <section className="panel scroll-x" aria-label={t('patrol.tiers')}>
      <table className="grid">
        <caption>{t('patrol.tiers')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('patrol.tier')}</th>
            <th scope="col" className="num">
              {t('patrol.incidents')}
            </th>
            <th scope="col" className="num">
              {t('patrol.median')}
            </th>
            <th scope="col" className="num">
              p90
            </th>
            <th scope="col" className="num">
              {t('patrol.within')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.tiers.map((tier) => (
            <tr key={tier.tier}>
              <th scope="row">{t('patrol.tierMinutes', { n: Math.round(tier.seconds / 60) })}</th>
              <td className="num">{tier.incidents}</td>
              <td className="num">{seconds(tier.median)}</td>
              <td className="num">{seconds(tier.p90)}</td>
              <td className="num">{tier.within === null ? '—' : `${Math.round(tier.within)} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Units({ view }: { readonly view: IncidentsView }) {
  const { t } = useTranslation()
  const words = useWords()
  if (view.units.length === 0) return <Nothing>{t('patrol.noIncidents')}</Nothing>
  const heads = ['incidents', 'signLate', 'departLate', 'arriveLate', 'feedbackLate', 'unfinished'] as const
  return (
    <section className="panel scroll-x" aria-label={t('patrol.clocksByUnit')}>
      <table className="grid">
        <caption>{t('patrol.clocksByUnit')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('patrol.unitHead')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="num">
                {t(`patrol.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.units.slice(0, 15).map((unit) => (
            <tr key={unit.unit}>
              <th scope="row">{words(unit.unitWords)}</th>
              {heads.map((head) => (
                <td key={head} className="num">
                  {unit[head]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Slips({ view, leads }: { readonly view: IncidentsView; readonly leads: boolean }) {
  const { t } = useTranslation()
  return (
    <section className="panel scroll-x" aria-label={t('patrol.slips')}>
      <table className="grid">
        <caption>{t('patrol.slips')}</caption>
        <tbody>
          {view.incidents
            .filter(({ status }) => status !== 'closed')
            .map((incident) => (
              <Slip key={incident.incident} incident={incident} leads={leads} />
            ))}
        </tbody>
      </table>
    </section>
  )
}

function Slip({ incident, leads }: { readonly incident: IncidentView; readonly leads: boolean }) {
  const words = useWords()
  const context = useActContext()
  return (
    <tr data-incident={incident.incident}>
      <td>{words(STAGE_WORDS[incident.status] ?? { zh: incident.status, en: incident.status })}</td>
      <th scope="row">
        {words(INCIDENT_WORDS[incident.kind] ?? { zh: incident.kind, en: incident.kind })} · {incident.beat}
      </th>
      <td>{incident.unitWords === null ? '' : words(incident.unitWords)}</td>
      <td className="num">{dayTime(incident.reportedAt)}</td>
      <td className="compact">
        {leads && incident.status === 'reported' ? (
          <ActButton act={dispatchIncident(incident.incident)} context={context} primary />
        ) : null}
      </td>
    </tr>
  )
}
