import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { PURPOSES, type StatedPurpose } from './purpose.ts'
import { useMe } from './queries.ts'

/** Nothing of a person is shown before it is said what for; asked once for a kind of page. */
export function PurposeGate({ title, what, stated }: { title: string; what?: string; stated: StatedPurpose }) {
  const { t } = useTranslation()
  // A purpose belongs to the acting post: until that is known an answer would be kept for nobody, and asked again.
  const known = useMe().data !== undefined
  return (
    <section className="panel purpose">
      <h1>{title}</h1>
      <p className="quiet">
        {what === undefined ? '' : `${what} · `}
        {t('person.purposeWhy')}
      </p>
      {known ? (
        <div className="acts">
          {PURPOSES.map((purpose) => (
            <Button key={purpose} size="large" onClick={() => stated.choose(purpose)} data-purpose={purpose}>
              {t(`person.purpose.${purpose}`)}
            </Button>
          ))}
        </div>
      ) : null}
    </section>
  )
}

/** The purpose that is sent with what is shown here, and the way to state another. */
export function PurposeNow({ stated }: { stated: StatedPurpose }) {
  const { t } = useTranslation()
  if (stated.purpose === null) return null
  return (
    <span className="quiet" data-purpose-now={stated.purpose}>
      {t('person.purposeNow', { purpose: t(`person.purpose.${stated.purpose}`) })}{' '}
      <Button type="link" onClick={stated.ask}>
        {t('person.changePurpose')}
      </Button>
    </span>
  )
}
