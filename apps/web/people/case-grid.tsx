import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isControlled } from '#outbreak/cases/events.ts'
import { Estimated } from '../board/estimated.tsx'
import { Moment } from '../shared/due.tsx'
import type { CaseFacts } from '../shared/read-types.ts'
import { RowCount } from '../shared/row-count.tsx'

/** `foundIn` narrows to one side of the headline split: `controlled` or `societal`. */
export function CaseGrid({ rows, foundIn }: { rows: readonly CaseFacts[]; foundIn: string | undefined }) {
  const { t } = useTranslation()
  const shown =
    foundIn === undefined ? rows : rows.filter((row) => isControlled(row.foundIn) === (foundIn === 'controlled'))
  return (
    <>
      <RowCount shown={shown.length} asked={rows.length} />
      <section className="scroll-x panel" aria-label={t('person.listCases')}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('person.person')}</th>
              <th scope="col">{t('person.status')}</th>
              <th scope="col">{t('person.classification')}</th>
              <th scope="col">{t('person.foundIn')}</th>
              <th scope="col">{t('person.foundAt')}</th>
              <th scope="col">{t('person.reportDate')}</th>
              <th scope="col">{t('person.home')}</th>
              <th scope="col">{t('person.facility')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.person}>
                <th scope="row">
                  <Link to="/people/$person" params={{ person: row.person }}>
                    {row.person}
                  </Link>
                </th>
                <td>{t(`person.caseStatus.${row.status}`)}</td>
                <td>{row.classification === null ? t('person.notClassified') : t(`person.${row.classification}`)}</td>
                <td>
                  {t(`foundIn.${row.foundIn}`)}{' '}
                  {row.foundInEstimated ? <Estimated why={t('board.estimatedWhy')} /> : null}
                </td>
                <td>
                  <Moment at={row.foundAt} />
                </td>
                <td className="num">{row.reportDate ?? ''}</td>
                <td>{row.homeName}</td>
                <td>{row.facilityName ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
