import type { Decision } from '../../ledger/decision.ts'
import { checkMoment, type MomentRefusal } from '../../ledger/moment.ts'
import type { SubjectState } from '../../ledger/stream-kind.ts'
import { type PersonId, type PostId, streamId } from '../../primitives/ids.ts'
import type { Instant } from '../../primitives/instant.ts'
import { accept, refuse } from '../../primitives/result.ts'
import type { PostState } from '../post.ts'
import type { PostFilled } from '../post-events.ts'

export interface FillPost {
  readonly post: PostId
  readonly holder: PersonId
  /** End of the term; null while it is open. */
  readonly until: Instant | null
  readonly occurredAt: Instant
}
type Reads = { readonly post: SubjectState<PostState> }

/** A person takes a post for a time. The same person may hold another post, of another body, beside it. */
export const fillPost: Decision<
  FillPost,
  Reads,
  'post-unknown' | 'post-held' | 'term-ends-before-start' | MomentRefusal
> = {
  name: 'fill-post',
  right: 'post.manage',
  place: (_command, { post }) => (post.domain.status === 'absent' ? null : post.domain.jurisdiction),
  streams: (command) => ({ post: streamId('post', command.post) }),
  decide({ post, holder, until, occurredAt }, states, context) {
    const moment = checkMoment(occurredAt, context)
    if (!moment.ok) return moment
    const state = states.post.domain
    if (state.status === 'absent') return refuse('post-unknown', { post }, { field: 'post' })
    const expired = state.status === 'held' && state.heldUntil !== null && state.heldUntil <= occurredAt
    if (state.status === 'held' && !expired) return refuse('post-held', { post, holder: state.holder })
    if (until !== null && until <= occurredAt) return refuse('term-ends-before-start', { until }, { field: 'until' })
    const data: PostFilled = { post, holder, until }
    return accept([
      { type: 'post-filled', data, streams: [streamId('post', post)], place: state.jurisdiction, occurredAt },
    ])
  },
}
