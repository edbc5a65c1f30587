import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

const KEY = 'firebreak.seen'

/** Three sentences on what one sees, until they are put away. */
export function FirstVisit() {
  const { t } = useTranslation()
  const [seen, setSeen] = useState(() => localStorage.getItem(KEY) !== null)
  if (seen) return null
  function putAway() {
    localStorage.setItem(KEY, '1')
    setSeen(true)
  }
  return (
    <section className="strip first-visit" aria-label={t('app.introTitle')}>
      <p className="flat">
        <strong>{t('app.introTitle')}</strong> {t('app.intro1')} {t('app.intro2')} {t('app.intro3')}
      </p>
      <Button onClick={putAway}>{t('app.dismiss')}</Button>
    </section>
  )
}
