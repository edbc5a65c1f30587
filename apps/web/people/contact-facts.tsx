import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Moment } from '../shared/due.tsx'
import { Facts } from '../shared/facts.tsx'
import type { ContactFacts } from '../shared/read-types.ts'
import { useWords } from '../shared/words.ts'
import { CERTAINTY_CHOICES, SETTING_CHOICES } from './choices.ts'

export function ContactFactsList({ facts }: { facts: ContactFacts }) {
  const { t } = useTranslation()
  const words = useWords()
  const setting = SETTING_CHOICES.find((choice) => choice.value === facts.setting)
  const certainty = CERTAINTY_CHOICES.find((choice) => choice.value === facts.certainty)
  return (
    <Facts
      facts={[
        [t('person.status'), <b key="s">{t(`person.contactStatus.${facts.status}`)}</b>],
        [t('person.category'), t(`person.${facts.category}`)],
        [
          t('person.indexCase'),
          facts.indexCase === null ? null : (
            <Link key="i" to="/people/$person" params={{ person: facts.indexCase }}>
              {facts.indexCase}
            </Link>
          ),
        ],
        [t('person.setting'), setting === undefined ? facts.setting : words(setting.words)],
        [t('person.certainty'), certainty === undefined ? facts.certainty : words(certainty.words)],
        [t('person.lastExposure'), <Moment key="e" at={facts.lastExposureAt} />],
        [t('person.home'), facts.homeName],
        [
          t('person.facility'),
          facts.facility === null ? null : (
            <Link key="l" to="/facilities/$facility" params={{ facility: facts.facility }}>
              {facts.facilityName ?? facts.facility}
            </Link>
          ),
        ],
        [t('person.expires'), facts.expiresAt === null ? null : <Moment key="x" at={facts.expiresAt} />],
      ]}
    />
  )
}
