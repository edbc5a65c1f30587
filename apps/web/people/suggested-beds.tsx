import { useTranslation } from 'react-i18next'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Nothing } from '../shared/loaded.tsx'
import type { PersonPage } from '../shared/read-types.ts'
import { assignBedAt } from './assign-bed.form.ts'

/** Beds that suit, nearest first; one tap reserves. Only while the case waits for one. */
export function SuggestedBeds({ page }: { page: PersonPage }) {
  const { t } = useTranslation()
  const context = { ...useActContext(), person: page }
  if (page.case?.status !== 'found' && page.suggestedBeds.length === 0) return null
  return (
    <section className="panel" aria-labelledby="beds">
      <h2 id="beds">{t('person.suggestedBeds')}</h2>
      {page.suggestedBeds.length === 0 ? <Nothing>{t('person.noBeds')}</Nothing> : null}
      <ul className="lines">
        {page.suggestedBeds.map((bed) => (
          <li key={bed.facility} className="row between">
            <span>
              {bed.name}{' '}
              <span className="quiet num">{t('person.suggestedFree', { free: bed.free, km: bed.km.toFixed(1) })}</span>
            </span>
            <ActButton act={assignBedAt(bed.facility)} context={context} words={t('person.assignHere')} />
          </li>
        ))}
      </ul>
    </section>
  )
}
