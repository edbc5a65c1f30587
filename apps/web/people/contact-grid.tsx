import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Moment } from '../shared/due.tsx'
import type { ContactFacts } from '../shared/read-types.ts'
import { RowCount } from '../shared/row-count.tsx'

export function ContactGrid({ rows }: { rows: readonly ContactFacts[] }) {
  const { t } = useTranslation()
  return (
    <>
      <RowCount shown={rows.length} asked={rows.length} />
      <section className="scroll-x panel" aria-label={t('person.listContacts')}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('person.person')}</th>
              <th scope="col">{t('person.status')}</th>
              <th scope="col">{t('person.category')}</th>
              <th scope="col">{t('person.indexCase')}</th>
              <th scope="col">{t('person.lastExposure')}</th>
              <th scope="col">{t('person.home')}</th>
              <th scope="col">{t('person.facility')}</th>
              <th scope="col">{t('person.expires')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.person}>
                <th scope="row">
                  <Link to="/people/$person" params={{ person: row.person }}>
                    {row.person}
                  </Link>
                </th>
                <td>{t(`person.contactStatus.${row.status}`)}</td>
                <td>{t(`person.${row.category}`)}</td>
                <td>{row.indexCase}</td>
                <td>
                  <Moment at={row.lastExposureAt} />
                </td>
                <td>{row.homeName}</td>
                <td>{row.facilityName ?? ''}</td>
                <td>{row.expiresAt === null ? '' : <Moment at={row.expiresAt} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
