import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { CloseOutbreak, OutbreakEndRefusal } from '../contract.ts'
import { type EndReads, endFact, followedOf, ofOutbreak } from './end-reads.ts'

/** The end of heightened surveillance, where there is any: from here the place is as before the outbreak. */
export const closeOutbreak: Decision<CloseOutbreak, EndReads, OutbreakEndRefusal> = {
  name: 'close-outbreak',
  ...ofOutbreak,
  decide({ place, occurredAt }, states, context) {
    const followed = followedOf(states.end.domain, place)
    if (!followed.ok) return followed
    const { declared, lastAt } = followed.value
    if (declared === null) return refuse('end-not-declared', { place }, { field: 'place' })
    const moment = refuseMoment(occurredAt, context, lastAt)
    if (moment) return moment
    const until = declared.heightenedUntil
    if (until !== null && occurredAt < until)
      return refuse('surveillance-not-over', { place, until }, { field: 'occurredAt' })
    return accept([endFact('outbreak-closed', { place }, occurredAt)])
  },
}
