import { useTranslation } from 'react-i18next'
import { Facts } from '../shared/facts.tsx'
import type { ZonePage } from '../shared/read-types.ts'
import { fullTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'
import { REGIME_CHOICES } from './choices.ts'

/** What the order means for those who live there: how long, on which basis, where to appeal, who brings what. */
export function ResidentsPanel({ page }: { page: ZonePage }) {
  const { t } = useTranslation()
  const words = useWords()
  const { residents } = page
  const restricted = residents.status === 'restricted'
  const regime = REGIME_CHOICES.find((choice) => choice.value === residents.regime)
  return (
    <section className="panel" aria-labelledby="residents">
      <h2 id="residents">{restricted ? t('zone.residentsRestricted') : t('zone.residentsFree')}</h2>
      {restricted && residents.until !== null ? (
        <p className="flat">{t('zone.until', { at: fullTime(residents.until) })}</p>
      ) : null}
      {page.zone.status === 'required' || page.zone.status === 'proposed' ? (
        <p className="flat quiet">{t('zone.noResidentsBefore')}</p>
      ) : null}
      <Facts
        facts={[
          [t('zone.regime'), regime === undefined ? residents.regime : words(regime.words)],
          [t('zone.legalBasis'), residents.legalBasis],
          [t('zone.issuer'), residents.issuer],
          [t('zone.appeal'), residents.appealChannel],
          [t('zone.support'), residents.supportPlan],
          [t('zone.notice'), residents.notice === null ? null : words(residents.notice)],
        ]}
      />
    </section>
  )
}
