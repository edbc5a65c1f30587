import type { Decision } from '../../ledger/decision.ts'
import { checkMoment, type MomentRefusal } from '../../ledger/moment.ts'
import type { SubjectState } from '../../ledger/stream-kind.ts'
import { type PostId, streamId } from '../../primitives/ids.ts'
import type { Instant } from '../../primitives/instant.ts'
import { accept, refuse } from '../../primitives/result.ts'
import type { PostState } from '../post.ts'
import type { PostVacated } from '../post-events.ts'

export interface VacatePost {
  readonly post: PostId
  readonly reason: PostVacated['reason']
  readonly occurredAt: Instant
}
type Reads = { readonly post: SubjectState<PostState> }

/** The holder leaves; the post, and what it owes, remains. */
export const vacatePost: Decision<VacatePost, Reads, 'post-unknown' | 'post-not-held' | MomentRefusal> = {
  name: 'vacate-post',
  right: 'post.manage',
  place: (_command, { post }) => (post.domain.status === 'absent' ? null : post.domain.jurisdiction),
  streams: (command) => ({ post: streamId('post', command.post) }),
  decide({ post, reason, occurredAt }, states, context) {
    const moment = checkMoment(occurredAt, context)
    if (!moment.ok) return moment
    const state = states.post.domain
    if (state.status === 'absent') return refuse('post-unknown', { post }, { field: 'post' })
    if (state.status === 'vacant') return refuse('post-not-held', { post }, { field: 'post' })
    const data: PostVacated = { post, reason }
    return accept([
      { type: 'post-vacated', data, streams: [streamId('post', post)], place: state.jurisdiction, occurredAt },
    ])
  },
}
