import type { Context, Decision } from '#kernel/ledger/decision.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { daysBetween, localDate } from '#kernel/primitives/local-day.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import { listStream } from '../../tracing/contact-list.ts'
import { contactStream } from '../contact-reads.ts'
import type { ContactsRefusal, DetermineZoneLeaver } from '../contract.ts'
import { type DeterminedReads, determinedFact, lastStepOf, owedFrom, refusePerson } from '../determination.ts'
import type { ContactDetermined } from '../events.ts'

/** The schedule runs from leaving, so its length is also the window in which somebody is still a spillover person. */
function refuseLeaving({ person, leftAt, occurredAt }: DetermineZoneLeaver, { policy, zone }: Context) {
  const rule = policy.zoneLeaver
  if (rule === null || rule.restriction === 'none') return refuse('zone-leaver-not-in-pack', { pack: policy.id })
  if (leftAt > occurredAt) return refuse('left-in-future', { leftAt, occurredAt }, { field: 'leftAt' })
  const days = rule.facilityDays + rule.homeDays
  if (daysBetween(localDate(leftAt, zone), localDate(occurredAt, zone)) <= days) return undefined
  return refuse('left-too-long-ago', { person, days }, { field: 'leftAt' })
}

function zoneLeaver(command: DetermineZoneLeaver, context: Context): ContactDetermined {
  const { person, zone, leftAt, home, occurredAt } = command
  return {
    person,
    indexCase: null,
    category: 'zone-leaver',
    lastExposureAt: leftAt,
    setting: 'zone',
    certainty: 'medium',
    home,
    zone,
    ...owedFrom(context, 'zone-leaver', home, occurredAt),
  }
}

/** Somebody who left a high-risk zone within the pack's window: isolated by the pack's rule for them. */
export const determineZoneLeaver: Decision<DetermineZoneLeaver, DeterminedReads, ContactsRefusal> = {
  name: 'determine-zone-leaver',
  right: 'contact.determine',
  place: ({ home }) => home,
  streams: (command) => ({
    ...contactStream(command),
    case: streamId('case', command.person),
    list: listStream(command.home, command.occurredAt),
  }),
  decide(command, states, context) {
    const contact = states.contact.domain
    const refused =
      refusePerson(command, null, contact, states.case.domain) ??
      refuseMoment(command.occurredAt, context, lastStepOf(contact)) ??
      refuseLeaving(command, context)
    if (refused) return refused
    return accept([determinedFact(zoneLeaver(command, context), command.occurredAt)])
  },
}
