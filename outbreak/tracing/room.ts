import { anyDecision, type Decision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { type ContactListState, evolveContactList } from './contact-list.ts'
import { clearContactList } from './decisions/clear-contact-list.ts'
import { closeSource } from './decisions/close-source.ts'
import { linkCase } from './decisions/link-case.ts'
import { recordExposure } from './decisions/record-exposure.ts'
import { recordInterview } from './decisions/record-interview.ts'
import { recordRoster } from './decisions/record-roster.ts'
import { CLEAR_LIST_DUTY, SITE_ROUND_DUTY } from './duties.ts'
import type { ContactListEvents, ExposureEvents, RosterEvents, SiteRoundEvents } from './events.ts'
import { type ExposureState, evolveExposure } from './exposure.ts'
import { listCounts, siteRoundCounts } from './figures.ts'
import { evolveRoster, type RosterState } from './roster.ts'
import { evolveSiteRound, type SiteRoundState } from './site-round.ts'
import { CONTACT_LISTS_TABLE, contactListRows } from './views/contact-lists.view.ts'
import { EXPOSURES_TABLE, exposureRows } from './views/exposures.view.ts'
import { ROSTERS_TABLE, rosterRows } from './views/rosters.view.ts'
import { SITE_ROUNDS_TABLE, siteRoundRows } from './views/site-rounds.view.ts'

/** Stream `exposure/<id>`: one edge that determined nobody. */
export const EXPOSURE_KIND: StreamKind<ExposureState, ExposureEvents> = {
  kind: 'exposure',
  events: ['exposure-recorded'],
  initial: null,
  evolve: evolveExposure,
  duties: [],
  tables: [EXPOSURES_TABLE],
  rows: exposureRows,
  counts: () => [],
}
/** Stream `case-roster/<id>`. */
export const ROSTER_KIND: StreamKind<RosterState, RosterEvents> = {
  kind: 'contact-roster',
  events: ['roster-recorded'],
  initial: null,
  evolve: evolveRoster,
  duties: [],
  tables: [ROSTERS_TABLE],
  rows: rosterRows,
  counts: () => [],
}
/** Stream `contact-list/<district>-<date>`: the contacts determined there on the day, and its signature. */
export const CONTACT_LIST_KIND: StreamKind<ContactListState, ContactListEvents> = {
  kind: 'contact-list',
  events: ['contact-determined', 'contact-list-cleared'],
  initial: null,
  evolve: evolveContactList,
  duties: [CLEAR_LIST_DUTY],
  tables: [CONTACT_LISTS_TABLE],
  rows: contactListRows,
  counts: listCounts,
}
/** Stream `site-round/<facility>`: the daily rounds of an isolation site. */
export const SITE_ROUND_KIND: StreamKind<SiteRoundState, SiteRoundEvents> = {
  kind: 'site-round',
  events: ['site-round-recorded', 'site-round-missed'],
  initial: null,
  evolve: evolveSiteRound,
  duties: [SITE_ROUND_DUTY],
  tables: [SITE_ROUNDS_TABLE],
  rows: siteRoundRows,
  counts: siteRoundCounts,
}

export const TRACING_KINDS: readonly StreamKind[] = [
  anyKind(EXPOSURE_KIND),
  anyKind(ROSTER_KIND),
  anyKind(CONTACT_LIST_KIND),
  anyKind(SITE_ROUND_KIND),
]
export const TRACING_DECISIONS: readonly Decision[] = [
  anyDecision(recordInterview),
  anyDecision(recordRoster),
  anyDecision(recordExposure),
  anyDecision(linkCase),
  anyDecision(closeSource),
  anyDecision(clearContactList),
]
