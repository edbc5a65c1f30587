import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { Moment } from '../shared/due.tsx'
import { Facts } from '../shared/facts.tsx'
import { count, hours } from '../shared/numbers.ts'
import { useNow } from '../shared/queries.ts'
import type { RoundPage } from '../shared/read-types.ts'
import { ForecastLine } from './forecast-line.tsx'

/** How far the round is, when it will be finished, and what the pack says of the next. */
export function RoundControlPanel({ page }: { page: RoundPage }) {
  const { t } = useTranslation()
  const now = useNow()
  const { round } = page
  const results = round.negative + round.positive + round.invalid
  const share = (n: number, of: number) => (of === 0 ? 0 : Math.min(100, Math.floor((n / of) * 100)))
  return (
    <section className="panel" aria-labelledby="round-control">
      <h2 id="round-control">{t('roundControl.title')}</h2>
      <div className="two-columns">
        <div>
          <p className="flat num">
            {t('roundControl.sampled', { people: count(round.people), roster: count(round.roster) })}
          </p>
          <Progress percent={share(round.people, round.roster)} size="small" aria-label={t('round.people')} />
          <p className="flat num">
            {t('roundControl.resulted', { results: count(results), tubes: count(round.tubesCollected) })}
          </p>
          <Progress percent={share(results, round.tubesCollected)} size="small" aria-label={t('round.results')} />
          <ForecastWords page={page} />
        </div>
        <figure className="flat">
          <ForecastLine page={page} now={now} />
          <figcaption className="quiet small">
            <span className="key key-sampled" /> {t('roundControl.keySampled')} <span className="key key-resulted" />{' '}
            {t('roundControl.keyResulted')} <span className="key key-forecast" /> {t('roundControl.keyForecast')}
          </figcaption>
        </figure>
      </div>
      <Advice page={page} />
    </section>
  )
}

function ForecastWords({ page }: { page: RoundPage }) {
  const { t } = useTranslation()
  const { forecast } = page.control
  if (forecast === null) return null
  const { finishAt, lateHours, limit } = forecast
  const rate = (n: number | null) => (n === null ? '—' : count(Math.round(n)))
  return (
    <div data-testid="forecast">
      <p className={lateHours !== null && lateHours > 0 ? 'flat loud' : 'flat'}>
        {t('roundControl.finish')} {finishAt === null ? t('roundControl.unknown') : <Moment at={finishAt} />}
        {lateHours === null
          ? null
          : ` · ${lateHours > 0 ? t('roundControl.late', { h: hours(lateHours) }) : t('roundControl.early', { h: hours(-lateHours) })}`}
        {' · '}
        {t(`roundControl.limit.${limit}`)}
      </p>
      <p className="flat quiet num">
        {t('roundControl.left', {
          people: count(forecast.peopleLeft),
          peopleRate: rate(forecast.peoplePerHour),
          tubes: count(forecast.tubesLeft),
          tubeRate: rate(forecast.tubesPerHour),
        })}
        {forecast.byLastRound ? ` · ${t('roundControl.byLastRound')}` : null}
      </p>
      <p className="flat quiet small">{t('roundControl.rule')}</p>
    </div>
  )
}

function Advice({ page }: { page: RoundPage }) {
  const { t } = useTranslation()
  const { advice, basis } = page.control
  const trigger = basis === null ? t('roundControl.noBasis') : t(`roundControl.trigger.${triggerKey(basis.trigger)}`)
  return (
    <Facts
      facts={[
        [
          t('roundControl.basis'),
          basis?.override == null ? trigger : `${trigger} · ${basis.override.reason} (${basis.override.approvedBy})`,
        ],
        ...advice.map(
          (one) =>
            [
              one.areaName,
              t(`roundControl.advice.${one.says}`, {
                clear: one.clear ?? 0,
                needed: one.needed ?? 0,
                waitDays: one.waitDays ?? 0,
                day: one.day ?? '',
              }),
            ] as const,
        ),
      ]}
    />
  )
}

const TRIGGERS = ['chain-unclear', 'many-risk-sites', 'high-mobility', 'risk-of-spread', 'none'] as const
const triggerKey = (trigger: string): (typeof TRIGGERS)[number] => TRIGGERS.find((one) => one === trigger) ?? 'none'
