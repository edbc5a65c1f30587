import { cityOf } from '#kernel/jurisdictions/place-code.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { NeedsRefusal, RequestNeed } from '../contract.ts'
import { NEED_RULES } from '../contract-kinds.ts'
import { needDue, needHolder } from '../need-clocks.ts'
import { type NeedReads, needFact, needStream } from '../need-reads.ts'

function refuseCareTime({ kind, careAt, repeat, occurredAt }: RequestNeed) {
  if (NEED_RULES[kind].measured !== 'slot')
    return repeat === null ? undefined : refuse('repeat-not-planned', { kind }, { field: 'repeat' })
  if (careAt === null) return refuse('care-time-missing', { kind }, { field: 'careAt' })
  return careAt <= occurredAt ? refuse('care-time-past', { careAt }, { field: 'careAt' }) : undefined
}

/** By or for a resident, whether or not an order stands: its clocks start with the request. */
export const requestNeed: Decision<RequestNeed, NeedReads, NeedsRefusal> = {
  name: 'request-need',
  right: 'need.request',
  place: ({ place }) => place,
  streams: needStream,
  decide(command, states, context) {
    const { occurredAt, ...asked } = command
    const { need, kind, place, person, household, careAt } = asked
    if (states.need.domain.status !== 'none') return refuse('need-exists', { need }, { field: 'need' })
    const moment = refuseMoment(occurredAt, context)
    if (moment) return moment
    if (person === null && household === null) return refuse('need-for-nobody', {}, { field: 'person' })
    if (cityOf(place) !== (context.city as string))
      return refuse('need-outside-city', { place, city: context.city }, { field: 'place' })
    const refused = refuseCareTime(command)
    if (refused) return refused
    const { urgent } = NEED_RULES[kind]
    const due = needDue(kind, occurredAt, careAt, context)
    const data = { ...asked, ...due, after: null, urgent, holder: needHolder(kind, place) }
    return accept([needFact('need-requested', data, place, occurredAt)])
  },
}
