import { communityOf, districtOf } from '#kernel/jurisdictions/place-code.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { clockDue } from '#kernel/policy/clock-due.ts'
import { postId, streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { PremisesRefusal, RequireDisinfection } from '../contract.ts'
import type { DisinfectionState } from '../state.ts'

type Reads = { disinfection: SubjectState<DisinfectionState> }

/** Owed by the community where the positive was; it may hand the duty over to whoever disinfects. */
export const requireDisinfection: Decision<RequireDisinfection, Reads, PremisesRefusal> = {
  name: 'require-disinfection',
  right: 'premises.manage',
  place: ({ place }) => place,
  streams: ({ disinfection }) => ({ disinfection: streamId('disinfection', disinfection) }),
  decide({ occurredAt, ...asked }, states, context) {
    const { disinfection, place } = asked
    if (states.disinfection.domain.status !== 'none') return refuse('disinfection-exists', { disinfection })
    const moment = refuseMoment(occurredAt, context)
    if (moment) return moment
    const community = communityOf(place)
    const holder =
      community === undefined ? postId(districtOf(place) ?? place, 'control') : postId(community, 'community')
    const data = { ...asked, dueAt: clockDue(context, 'premises.disinfect', occurredAt), holder }
    const streams = [streamId('disinfection', disinfection)] as const
    return accept([{ type: 'disinfection-required', data, streams, place, occurredAt }])
  },
}
