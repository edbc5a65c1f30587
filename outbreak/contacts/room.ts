import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { determineContact } from './decisions/determine-contact.ts'
import { expireContact } from './decisions/expire-contact.ts'
import { moveContact } from './decisions/move-contact.ts'
import { placeContact } from './decisions/place-contact.ts'
import { recordContactTest } from './decisions/record-contact-test.ts'
import { refusePlacement } from './decisions/refuse-placement.ts'
import { releaseContact } from './decisions/release-contact.ts'
import { shortenContact } from './decisions/shorten-contact.ts'
import { tellContact } from './decisions/tell-contact.ts'
import { ISOLATE_DUTY } from './duties.ts'
import type { ContactEvents } from './events.ts'
import { contactCounts } from './figures.ts'
import { type ContactState, evolveContact, NO_CONTACT } from './state.ts'
import { CONTACTS_TABLE, contactRows } from './views/contacts.view.ts'

export const CONTACT_KIND: StreamKind<ContactState, ContactEvents> = {
  kind: 'contact',
  events: [
    'contact-determined',
    'contact-told',
    'contact-moved',
    'contact-placed',
    'placement-refused',
    'contact-tested',
    'contact-period-shortened',
    'contact-released',
    'contact-became-case',
    'contact-moved-home',
    'contact-seen',
    'contact-not-seen',
    'contact-test-missed',
    'contact-appealed',
    'contact-appeal-rejected',
  ],
  initial: NO_CONTACT,
  evolve: evolveContact,
  duties: [ISOLATE_DUTY],
  tables: [CONTACTS_TABLE],
  rows: contactRows,
  counts: contactCounts,
}

export const CONTACTS_KINDS: readonly StreamKind[] = [anyKind(CONTACT_KIND)]

export const CONTACTS_DECISIONS = [
  anyDecision(determineContact),
  anyDecision(tellContact),
  anyDecision(moveContact),
  anyDecision(placeContact),
  anyDecision(refusePlacement),
  anyDecision(recordContactTest),
  anyDecision(shortenContact),
  anyDecision(releaseContact),
  anyDecision(expireContact),
]
