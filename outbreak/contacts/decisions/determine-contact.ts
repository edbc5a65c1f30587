import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { clockDay, clockDue } from '#kernel/policy/clock-due.ts'
import { answeringPost } from '#kernel/positions/answering.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { plusDays } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { CaseState } from '../../cases/state.ts'
import { refuseMoment } from '../../moment.ts'
import { type ContactReads, contactFact, contactStream } from '../contact-reads.ts'
import type { ContactsRefusal, DetermineContact } from '../contract.ts'
import type { ContactDetermined } from '../events.ts'
import { type ContactState, isFollowed } from '../state.ts'

type Reads = ContactReads & { case: SubjectState<CaseState> }

function refusePerson({ person, indexCase }: DetermineContact, contact: ContactState, ill: CaseState) {
  if (person === indexCase) return refuse('own-contact', { person }, { field: 'indexCase' })
  if (ill.status !== 'none' && ill.status !== 'revoked')
    return refuse('person-is-a-case', { person, status: ill.status }, { field: 'person' })
  if (isFollowed(contact))
    return refuse(
      'already-a-contact',
      { person, status: contact.status, since: contact.determinedAt },
      { field: 'person' },
    )
  return undefined
}

function refuseExposure(command: DetermineContact, context: Context) {
  const { lastExposureAt, indexFoundAt, occurredAt } = command
  if (lastExposureAt > occurredAt)
    return refuse('exposure-in-future', { lastExposureAt, occurredAt }, { field: 'lastExposureAt' })
  if (indexFoundAt > occurredAt)
    return refuse('index-found-in-future', { indexFoundAt, occurredAt }, { field: 'indexFoundAt' })
  const days = context.policy.lookbackDays
  const earliest = plusDays(indexFoundAt, -days)
  if (lastExposureAt < earliest)
    return refuse('outside-lookback', { lastExposureAt, earliest, days }, { field: 'lastExposureAt' })
  return undefined
}

function contactDetermined(command: DetermineContact, context: Context): ContactDetermined {
  const { occurredAt, indexFoundAt: _, ...data } = command
  return {
    ...data,
    countedDate: clockDay(context, 'fastIsolation', occurredAt),
    isolateDueAt: clockDue(context, 'fastIsolation', occurredAt),
    tellDueAt: clockDue(context, 'fastIsolation.accept', occurredAt),
    moveDueAt: clockDue(context, 'fastIsolation.start', occurredAt),
    isolateHolder: answeringPost(command.home, 'isolate'),
  }
}

/** Who met whom, when, in which setting, how sure. The isolation clock of the person's home district starts. */
export const determineContact: Decision<DetermineContact, Reads, ContactsRefusal> = {
  name: 'determine-contact',
  right: 'contact.determine',
  place: ({ home }) => home,
  streams: (command) => ({ ...contactStream(command), case: streamId('case', command.person) }),
  decide(command, states, context) {
    const { category, occurredAt } = command
    const contact = states.contact.domain
    const pack = context.policy.id
    if (category === 'secondary' && context.policy.secondaryContact === null)
      return refuse('secondary-not-in-pack', { pack }, { field: 'category' })
    const lastAt = contact.status === 'none' ? null : contact.lastStepAt
    const refused =
      refusePerson(command, contact, states.case.domain) ??
      refuseMoment(occurredAt, context, lastAt) ??
      refuseExposure(command, context)
    if (refused) return refused
    return accept([contactFact('contact-determined', contactDetermined(command, context), command, occurredAt)])
  },
}
