import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CareFile } from '../../shared/read-types.ts'
import { fullTime } from '../../shared/times.ts'
import { Specimens } from './specimens.tsx'

type Certificate = NonNullable<CareFile['certificate']>

/** The certificate as it is handed out. Printing prints this paper alone. */
export function ReleaseCertificate({ certificate }: { readonly certificate: Certificate }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <section className="panel" aria-label={t('care.certificate')}>
      <Button onClick={() => setOpen(!open)} aria-expanded={open} data-testid="certificate">
        {t('care.certificateOpen')}
      </Button>
      {open ? <Paper certificate={certificate} /> : null}
    </section>
  )
}

function Paper({ certificate }: { readonly certificate: Certificate }) {
  const { t } = useTranslation()
  const { id, person, facilityName, releasedAt, tests, basis, monitoredUntil, pack } = certificate
  return (
    <article className="print-sheet">
      <h2>{t('care.certificate')}</h2>
      <p className="num">
        {t('care.certificateNo')} {id}
      </p>
      <p>{t('care.certificateSays', { person, facility: facilityName, at: fullTime(releasedAt) })}</p>
      <p>
        {t(`care.basis.${basis ?? 'none'}`)} ({pack})
      </p>
      {tests.length === 0 ? null : <Specimens tests={tests} />}
      <p>{t('care.certificateEqual')}</p>
      {monitoredUntil === null ? null : <p>{t('care.certificateHome', { until: fullTime(monitoredUntil) })}</p>}
      <p className="quiet">{t('care.certificateSimulated')}</p>
      <div className="acts">
        <Button onClick={() => window.print()}>{t('care.certificatePrint')}</Button>
      </div>
    </article>
  )
}
