import { cityOf } from '#kernel/jurisdictions/place-code.ts'
import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { clockDay, clockDue } from '#kernel/policy/clock-due.ts'
import { answeringPost } from '#kernel/positions/answering.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ContactBecameCase } from '../../contacts/events.ts'
import { type ContactState, isFollowed, siteOf } from '../../contacts/state.ts'
import { facilityStream } from '../../facilities/decisions/facility-reads.ts'
import type { FacilityState } from '../../facilities/state.ts'
import { refuseMoment } from '../../moment.ts'
import { linkToOutbreaks, outbreaksOver } from '../../outbreak-end/link-case.ts'
import type { OutbreakEndState } from '../../outbreak-end/state.ts'
import type { ZoneState } from '../../zones/state.ts'
import type { CasesRefusal, ReportPositive } from '../contract.ts'
import type { CaseFound } from '../events.ts'
import { diagnoseDue, dueIf } from '../owed.ts'
import type { CaseState } from '../state.ts'
import { type CaseReads, caseStream } from './case-reads.ts'
import { controlOfHome, coveringStreams } from './control-of-home.ts'

type Reads = CaseReads & {
  readonly contact: SubjectState<ContactState>
  /** The isolation site the command names, or nothing. */
  readonly sites: readonly SubjectState<FacilityState>[]
  /** Zones that would cover the home, finest first. */
  readonly zones: readonly SubjectState<ZoneState>[]
  /** Outbreaks that may be followed over the home. */
  readonly ends: readonly SubjectState<OutbreakEndState>[]
}

function caseFound(command: ReportPositive, contact: ContactState, context: Context): Fact {
  const { person, foundIn, foundInEstimated, home, place, tube, round, occurredAt } = command
  const data: CaseFound = {
    person,
    foundIn,
    home,
    tube,
    round,
    indexCase: command.indexCase ?? (isFollowed(contact) ? contact.indexCase : null),
    countedDate: clockDay(context, 'fastTransfer', occurredAt),
    transferDueAt: clockDue(context, 'fastTransfer', occurredAt),
    transferAcceptDueAt: clockDue(context, 'fastTransfer.accept', occurredAt),
    transferStartDueAt: clockDue(context, 'fastTransfer.start', occurredAt),
    transferHolder: answeringPost(home, 'transfer'),
    foundInEstimated,
    interviewDueAt: clockDue(context, 'investigate.case', occurredAt),
    interviewHolder: answeringPost(home, 'interview'),
    onsetOn: command.onsetOn,
    card: command.card,
    reportDueAt: dueIf(context, 'report.case', occurredAt),
    diagnose: diagnoseDue(context, home, occurredAt),
  }
  return { type: 'case-found', data, streams: [caseStream(person)], place, occurredAt }
}

/** An open contact is one no longer: the room at the site, if any, is freed with it. */
function contactBecameCase({ person, occurredAt, home }: ReportPositive, contact: ContactState): readonly Fact[] {
  if (!isFollowed(contact)) return []
  const facility = siteOf(contact)
  const data: ContactBecameCase = { person, facility }
  const site = facility === null ? [] : [facilityStream(facility)]
  return [
    { type: 'contact-became-case', data, streams: [streamId('contact', person), ...site], place: home, occurredAt },
  ]
}

function refuseSite({ person, facility }: ReportPositive, contact: ContactState) {
  const site = siteOf(contact)
  if (site === facility) return undefined
  if (site !== null) return refuse('placed-in-facility', { person, facility: site }, { field: 'facility' })
  return refuse('not-placed-there', { person, facility: facility ?? '' }, { field: 'facility' })
}

/** Nothing is found before what was known of the person. */
const lastOf = (known: CaseState): Instant | null =>
  known.status === 'revoked' ? known.revoked.at : known.status === 'suspected' ? known.record.found.at : null

/** The first positive result: the transfer clock starts, an open contact closes, and the home comes under control. */
export const reportPositive: Decision<ReportPositive, Reads, CasesRefusal> = {
  name: 'report-positive',
  right: 'result.report',
  place: (command) => command.place,
  streams: ({ person, home, facility }) => ({
    case: caseStream(person),
    contact: streamId('contact', person),
    sites: facility === null ? [] : [facilityStream(facility)],
    zones: coveringStreams(home),
    ends: outbreaksOver(home),
  }),
  decide(command, states, context) {
    const { person, home, occurredAt } = command
    const known = states.case.domain
    const contact = states.contact.domain
    if (known.status !== 'none' && known.status !== 'revoked' && known.status !== 'suspected')
      return refuse('case-exists', { person, foundAt: known.record.found.at }, { field: 'person' })
    const refused = refuseMoment(occurredAt, context, lastOf(known)) ?? refuseSite(command, contact)
    if (refused) return refused
    if (cityOf(home) !== (context.city as string))
      return refuse('not-this-city', { place: home, city: context.city }, { field: 'home' })
    return accept([
      caseFound(command, contact, context),
      ...contactBecameCase(command, contact),
      ...controlOfHome(
        command,
        states.zones.map((zone) => zone.domain),
        context,
      ),
      ...linkToOutbreaks(
        states.ends.map((end) => end.domain),
        command,
      ),
    ])
  },
}
