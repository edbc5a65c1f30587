import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Facts } from '../shared/facts.tsx'
import { Loaded } from '../shared/loaded.tsx'
import type { Purpose } from '../shared/purpose.ts'
import { useIdentity } from './people.resource.ts'

/** Name, number, phone, address: behind a button of their own, because each reading is logged by itself. */
export function IdentityPanel({ person, purpose }: { person: string; purpose: Purpose }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  const identity = useIdentity(person, purpose, asked)
  return (
    <section className="panel" aria-label={t('person.identity')}>
      <Button onClick={() => setAsked(!asked)}>{asked ? t('person.hideIdentity') : t('person.identity')}</Button>
      <p className="flat quiet small">{t('person.identityWhy')}</p>
      {asked ? (
        <Loaded query={identity}>
          {(data) =>
            data.erased ? (
              <p>{t('person.erased')}</p>
            ) : (
              <Facts
                facts={[
                  [t('person.name'), data.name],
                  [t('person.idNumber'), data.idNumber],
                  [t('person.phone'), data.phone],
                  [t('person.address'), data.address],
                ]}
              />
            )
          }
        </Loaded>
      ) : null}
    </section>
  )
}
