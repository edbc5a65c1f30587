import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { NotifyRelease } from '../contract.ts'
import type { ReleaseState } from '../state.ts'

export type ReleaseReads = { readonly release: SubjectState<ReleaseState> }

/** The prison administration tells the county that is home; the county's city lists the person for the way. */
export const notifyRelease: Decision<NotifyRelease, ReleaseReads, ResettlementRefusal> = {
  name: 'notify-release',
  right: 'return.list',
  place: ({ county }) => county,
  streams: ({ release }) => ({ release: streamId('release', release) }),
  decide(command, states, context) {
    const { occurredAt, ...data } = command
    const { release, releaseOn, county } = data
    if (states.release.domain.status !== 'none') return refuse('release-exists', { release }, { field: 'release' })
    const moment = refuseMoment(occurredAt, context)
    if (moment) return moment
    if (releaseOn < localDate(occurredAt, context.zone))
      return refuse('release-in-past', { releaseOn }, { field: 'releaseOn' })
    return accept([
      { type: 'release-notified', data, streams: [streamId('release', release)], place: county, occurredAt },
    ])
  },
}
