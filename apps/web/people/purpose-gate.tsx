import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { PURPOSES, type Purpose } from './people.resource.ts'

/** Nothing of a person is shown before it is said what for. */
export function PurposeGate({ person, onChoose }: { person: string; onChoose: (purpose: Purpose) => void }) {
  const { t } = useTranslation()
  return (
    <section className="panel purpose">
      <h1>{t('person.purposeTitle')}</h1>
      <p className="quiet">
        {person} · {t('person.purposeWhy')}
      </p>
      <div className="acts">
        {PURPOSES.map((purpose) => (
          <Button key={purpose} size="large" onClick={() => onChoose(purpose)} data-purpose={purpose}>
            {t(`person.purpose.${purpose}`)}
          </Button>
        ))}
      </div>
    </section>
  )
}
