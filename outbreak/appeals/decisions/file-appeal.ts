import type { Decision } from '#kernel/ledger/decision.ts'
import { clockDue } from '#kernel/policy/clock-due.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import { hasOrderAt } from '../../zones/state.ts'
import { type ZoneReads, zonePlace, zoneStream } from '../../zones/zone-reads.ts'
import { type AppealReads, appealFact, appealStream, decidingPost } from '../appeal-reads.ts'
import type { AppealsRefusal, FileAppeal } from '../contract.ts'
import { URGENT_GROUNDS } from '../events.ts'

/** By or for a resident. Whether it is urgent follows from its grounds, not from who writes it down. */
export const fileAppeal: Decision<FileAppeal, AppealReads & ZoneReads, AppealsRefusal> = {
  name: 'file-appeal',
  right: 'appeal.file',
  place: zonePlace,
  streams: (command) => ({ ...appealStream(command), ...zoneStream(command) }),
  decide(command, states, context) {
    const { appeal, place, occurredAt, grounds, ...said } = command
    if (states.appeal.domain.status !== 'none') return refuse('appeal-exists', { appeal }, { field: 'appeal' })
    const moment = refuseMoment(occurredAt, context)
    if (moment) return moment
    const zone = states.zone.domain
    if (zone.status !== 'inForce' || !hasOrderAt(zone, occurredAt)) return refuse('nothing-to-appeal', { place })
    const urgent = URGENT_GROUNDS.includes(grounds)
    const { issuer } = zone.order
    const filed = {
      ...said,
      appeal,
      place,
      grounds,
      episode: zone.episode,
      issuer,
      urgent,
      acknowledgeDueAt: clockDue(context, urgent ? 'appeal.urgent' : 'appeal.acknowledge', occurredAt),
      decideDueAt: clockDue(context, urgent ? 'appeal.urgent' : 'appeal.answer', occurredAt),
      holder: decidingPost(issuer),
    }
    return accept([appealFact('appeal-filed', filed, place, occurredAt)])
  },
}
