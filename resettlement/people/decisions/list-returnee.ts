import { cityOf } from '#kernel/jurisdictions/place-code.ts'
import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { postId, streamId } from '#kernel/primitives/ids.ts'
import { addDays, endOfDay, localDate, startOfDay } from '#kernel/primitives/local-day.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { hardStopAt, returnDue } from '../../clocks.ts'
import { refuseMoment } from '../../moment.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { ListReturnee } from '../contract.ts'
import type { ReturneeListed } from '../events.ts'
import { personFact, type ReturneeReads, returneeStream } from '../reads.ts'

function refuseEntry({ entry, gate, releaseOn, occurredAt }: ListReturnee, { zone }: Context) {
  const today = localDate(occurredAt, zone)
  if ((entry === 'before-release') === (gate === null)) return refuse('prison-desk-missing', {}, { field: 'gate' })
  if (entry === 'before-release' && releaseOn < today)
    return refuse('release-in-past', { releaseOn }, { field: 'releaseOn' })
  if (entry === 'stranded' && releaseOn > today)
    return refuse('release-not-past', { releaseOn }, { field: 'releaseOn' })
  return undefined
}

function listing({ occurredAt, ...said }: ListReturnee, context: Context): ReturneeListed {
  const { entry, releaseOn, county } = said
  const { zone } = context
  const stranded = entry === 'stranded'
  const homeOn = stranded ? addDays(localDate(occurredAt, zone), 1) : releaseOn
  return {
    ...said,
    freeAt: startOfDay(releaseOn, zone),
    verifier: postId(county, 'justice'),
    planner: postId(cityOf(county) ?? county, 'bureau'),
    verifyDueAt: returnDue(context, 'return.verify', occurredAt),
    homeDueAt: endOfDay(homeOn, zone),
    lodgeDueAt: stranded ? returnDue(context, 'return.lodge', occurredAt) : null,
  }
}

/** The receiving office owes the answer; at the hard stop the city has it, whether or not the office replied. */
const offerAtHardStop = (data: ReturneeListed, { occurredAt }: ListReturnee): Fact => ({
  type: 'duty-offered',
  data: { duty: 'return-verify#1', to: data.planner, hardStopAt: hardStopAt(data.freeAt, occurredAt) },
  streams: [streamId('returnee', data.returnee)],
  place: data.county,
  occurredAt,
})

/** Before release, or stranded after it: both come home the same way. Listing somebody changes nothing of the legal date. */
export const listReturnee: Decision<ListReturnee, ReturneeReads, ResettlementRefusal> = {
  name: 'list-returnee',
  right: 'return.list',
  place: ({ county }) => county,
  streams: returneeStream,
  decide(command, states, context) {
    const { returnee, county, occurredAt } = command
    if (states.returnee.domain.status !== 'none') return refuse('returnee-exists', { returnee }, { field: 'returnee' })
    const moment = refuseMoment(occurredAt, context)
    if (moment) return moment
    if (cityOf(county) !== (context.city as string))
      return refuse('county-outside-city', { county, city: context.city }, { field: 'county' })
    const refused = refuseEntry(command, context)
    if (refused) return refused
    const data = listing(command, context)
    return accept([personFact('returnee-listed', data, { county, occurredAt }), offerAtHardStop(data, command)])
  },
}
