import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Nothing } from '../shared/loaded.tsx'
import type { ContactFacts } from '../shared/read-types.ts'

export function ContactsOfCase({ contacts }: { contacts: readonly ContactFacts[] }) {
  const { t } = useTranslation()
  return (
    <section className="panel" aria-labelledby="contacts">
      <h2 id="contacts">
        {t('person.contacts')} <span className="num">{contacts.length}</span>
      </h2>
      {contacts.length === 0 ? <Nothing>{t('person.noContacts')}</Nothing> : null}
      <ul className="lines">
        {contacts.map((contact) => (
          <li key={contact.person}>
            <Link to="/people/$person" params={{ person: contact.person }}>
              {contact.person}
            </Link>{' '}
            {t(`person.contactStatus.${contact.status}`)}{' '}
            <span className="quiet">{contact.facilityName ?? contact.homeName}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
