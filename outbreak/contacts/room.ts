import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { ROOM_RELEASE_DUTY } from '../facilities/duties.ts'
import { EXPOSURES_TABLE } from '../tracing/views/exposures.view.ts'
import { appealContact } from './decisions/appeal-contact.ts'
import { determineContact } from './decisions/determine-contact.ts'
import { determineZoneLeaver } from './decisions/determine-zone-leaver.ts'
import { expireContact } from './decisions/expire-contact.ts'
import { missContactTest } from './decisions/miss-contact-test.ts'
import { missFollowUp } from './decisions/miss-follow-up.ts'
import { missSiteRound } from './decisions/miss-site-round.ts'
import { moveContact } from './decisions/move-contact.ts'
import { placeContact } from './decisions/place-contact.ts'
import { recordContactTest } from './decisions/record-contact-test.ts'
import { recordFollowUp } from './decisions/record-follow-up.ts'
import { recordSiteFollowUp } from './decisions/record-site-follow-up.ts'
import { refusePlacement } from './decisions/refuse-placement.ts'
import { rejectContactAppeal } from './decisions/reject-contact-appeal.ts'
import { releaseContact } from './decisions/release-contact.ts'
import { sendContactHome } from './decisions/send-contact-home.ts'
import { shortenContact } from './decisions/shorten-contact.ts'
import { tellContact } from './decisions/tell-contact.ts'
import { APPEAL_DUTY, CONTACT_TEST_DUTY, FOLLOW_UP_DUTY, ISOLATE_DUTY, SEARCH_DUTY } from './duties.ts'
import type { ContactEvents } from './events.ts'
import { contactCounts } from './figures.ts'
import { type ContactState, evolveContact, NO_CONTACT } from './state.ts'
import { contactEdgeRows } from './views/contact-edges.view.ts'
import { CONTACTS_TABLE, contactRows } from './views/contacts.view.ts'
import { CONTACT_TESTS_TABLE, FOLLOW_UPS_TABLE, followUpRows } from './views/follow-ups.view.ts'

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
  duties: [ISOLATE_DUTY, CONTACT_TEST_DUTY, FOLLOW_UP_DUTY, SEARCH_DUTY, APPEAL_DUTY, ROOM_RELEASE_DUTY],
  tables: [CONTACTS_TABLE, FOLLOW_UPS_TABLE, CONTACT_TESTS_TABLE, EXPOSURES_TABLE],
  rows: (state) => [...contactRows(state), ...followUpRows(state), ...contactEdgeRows(state)],
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
  anyDecision(appealContact),
  anyDecision(determineZoneLeaver),
  anyDecision(missContactTest),
  anyDecision(missFollowUp),
  anyDecision(missSiteRound),
  anyDecision(recordFollowUp),
  anyDecision(recordSiteFollowUp),
  anyDecision(rejectContactAppeal),
  anyDecision(sendContactHome),
]
