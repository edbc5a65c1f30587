import type { Context, Decision } from '#kernel/ledger/decision.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { earlier, type Instant, plusDays } from '#kernel/primitives/instant.ts'
import { startOfDay } from '#kernel/primitives/local-day.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import { listStream } from '../../tracing/contact-list.ts'
import { contactStream } from '../contact-reads.ts'
import type { ContactsRefusal, DetermineContact } from '../contract.ts'
import { type DeterminedReads, determinedFact, lastStepOf, owedFrom, refusePerson } from '../determination.ts'
import type { ContactDetermined, ExposureDetail } from '../events.ts'

/** Onset of the case that was met, when it is known and before the finding. */
function lookbackFrom({ indexFoundAt, indexOnsetOn }: DetermineContact, { zone }: Context): Instant {
  return indexOnsetOn === undefined ? indexFoundAt : earlier(indexFoundAt, startOfDay(indexOnsetOn, zone))
}

function refuseExposure(command: DetermineContact, context: Context) {
  const { firstExposureAt, lastExposureAt, indexFoundAt, occurredAt } = command
  if (firstExposureAt !== undefined && firstExposureAt > lastExposureAt)
    return refuse('exposures-reversed', { firstExposureAt, lastExposureAt }, { field: 'firstExposureAt' })
  if (lastExposureAt > occurredAt)
    return refuse('exposure-in-future', { lastExposureAt, occurredAt }, { field: 'lastExposureAt' })
  if (indexFoundAt > occurredAt)
    return refuse('index-found-in-future', { indexFoundAt, occurredAt }, { field: 'indexFoundAt' })
  const days = context.policy.lookbackDays
  const earliest = plusDays(lookbackFrom(command, context), -days)
  if (lastExposureAt < earliest)
    return refuse('outside-lookback', { lastExposureAt, earliest, days }, { field: 'lastExposureAt' })
  return undefined
}

function exposureOf({ exposureKind, frequency, duration, source }: DetermineContact): ExposureDetail {
  return {
    kind: exposureKind ?? null,
    frequency: frequency ?? null,
    duration: duration ?? null,
    source: source ?? 'stated',
  }
}

function contactDetermined(command: DetermineContact, context: Context): ContactDetermined {
  const { person, indexCase, category, lastExposureAt, setting, certainty, home, occurredAt, roster = null } = command
  const exposure = exposureOf(command)
  const known = { person, indexCase, category, lastExposureAt, setting, certainty, home, exposure, roster }
  const first = command.firstExposureAt === undefined ? {} : { firstExposureAt: command.firstExposureAt }
  return { ...known, ...first, ...owedFrom(context, category, home, occurredAt) }
}

/** Who met whom, when, in which setting, how sure. The isolation clock of the person's home district starts. */
export const determineContact: Decision<DetermineContact, DeterminedReads, ContactsRefusal> = {
  name: 'determine-contact',
  right: 'contact.determine',
  place: ({ home }) => home,
  streams: (command) => ({
    ...contactStream(command),
    case: streamId('case', command.person),
    list: listStream(command.home, command.occurredAt),
  }),
  decide(command, states, context) {
    const { category, occurredAt } = command
    const contact = states.contact.domain
    const pack = context.policy.id
    if (category === 'secondary' && context.policy.secondaryContact === null)
      return refuse('secondary-not-in-pack', { pack }, { field: 'category' })
    const refused =
      refusePerson(command, command.indexCase, contact, states.case.domain) ??
      refuseMoment(occurredAt, context, lastStepOf(contact)) ??
      refuseExposure(command, context)
    if (refused) return refused
    return accept([determinedFact(contactDetermined(command, context), occurredAt)])
  },
}
