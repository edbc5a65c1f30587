import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Estimated } from '../board/estimated.tsx'
import { Moment } from '../shared/due.tsx'
import { Facts } from '../shared/facts.tsx'
import type { CaseFacts } from '../shared/read-types.ts'
import { GradeWord } from './care/grade-word.tsx'

export function CaseFactsList({ facts }: { facts: CaseFacts }) {
  const { t } = useTranslation()
  return (
    <Facts
      facts={[
        [t('person.status'), <b key="s">{t(`person.caseStatus.${facts.status}`)}</b>],
        [
          t('person.classification'),
          facts.classification === null ? t('person.notClassified') : t(`person.${facts.classification}`),
        ],
        [t('person.grade'), facts.grade === null ? null : <GradeWord key="g" grade={facts.grade} />],
        [t('person.reportDate'), facts.reportDate],
        [
          t('person.foundIn'),
          <span key="f">
            {t(`foundIn.${facts.foundIn}`)}{' '}
            {facts.foundInEstimated ? <Estimated why={t('board.estimatedWhy')} /> : null}
          </span>,
        ],
        [t('person.foundAt'), <Moment key="a" at={facts.foundAt} />],
        [t('person.home'), facts.homeName],
        [t('person.indexCase'), facts.indexCase],
        [
          t('person.facility'),
          facts.facility === null ? null : (
            <Link key="l" to="/facilities/$facility" params={{ facility: facts.facility }}>
              {facts.facilityName ?? facts.facility}
            </Link>
          ),
        ],
      ]}
    />
  )
}
