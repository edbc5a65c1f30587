import { useTranslation } from 'react-i18next'
import { Moment } from '../shared/due.tsx'
import { Facts } from '../shared/facts.tsx'
import type { HoldFacts } from '../shared/read-types.ts'
import { fullTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'

/** A restriction as any other: who decided it, on what basis, until when, and where to object. */
export function HoldsPanel({ holds }: { holds: readonly HoldFacts[] }) {
  const { t } = useTranslation()
  if (holds.length === 0) return null
  return (
    <section className="panel" aria-labelledby="holds" data-testid="holds">
      <h2 id="holds">{t('lab.hold')}</h2>
      {holds.map((hold) => (
        <Hold key={hold.pool} hold={hold} />
      ))}
    </section>
  )
}

function Hold({ hold }: { hold: HoldFacts }) {
  const { t } = useTranslation()
  const words = useWords()
  const basis = hold.legalBasis.join('；')
  return (
    <>
      <p className="flat">
        {hold.heldNow ? (
          <strong className="loud">■ {t('lab.heldNow', { until: fullTime(hold.endsAt) })}</strong>
        ) : (
          t('lab.holdOver')
        )}{' '}
        · {t(`lab.member.${hold.status}`)}
      </p>
      <Facts
        facts={[
          [t('lab.holdPool'), hold.pool],
          [t('person.home'), hold.placeName],
          [t('lab.holdRetest'), hold.status === 'held' ? <Moment key="r" at={hold.retestDueAt} /> : null],
          [t('lab.single'), hold.single],
          [t('lab.holdIssuer'), words(hold.issuerWords)],
        ]}
      />
      <p className="flat quiet small">{t('lab.holdBasis', { basis, appeal: hold.appealChannel })}</p>
    </>
  )
}
