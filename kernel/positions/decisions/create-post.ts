import type { Decision } from '../../ledger/decision.ts'
import { checkMoment, type MomentRefusal } from '../../ledger/moment.ts'
import type { SubjectState } from '../../ledger/stream-kind.ts'
import { streamId } from '../../primitives/ids.ts'
import type { Instant } from '../../primitives/instant.ts'
import { accept, refuse } from '../../primitives/result.ts'
import { holdsRight } from '../may-act.ts'
import { deskOfPost } from '../place-of-post.ts'
import type { PostState } from '../post.ts'
import type { PostCreated } from '../post-events.ts'

export interface CreatePost extends Omit<PostCreated, 'desk'> {
  readonly occurredAt: Instant
}
type Reads = { readonly post: SubjectState<PostState> }

/** A post comes into being with its rights; nobody gives a right that they could not use to command. */
export const createPost: Decision<CreatePost, Reads, 'post-exists' | 'grant-not-held' | MomentRefusal> = {
  name: 'create-post',
  right: 'post.manage',
  place: (command) => command.jurisdiction,
  streams: (command) => ({ post: streamId('post', command.post) }),
  decide({ occurredAt, ...said }, states, context) {
    const data: PostCreated = { ...said, desk: deskOfPost(said.post) }
    const moment = checkMoment(occurredAt, context)
    if (!moment.ok) return moment
    if (states.post.domain.status !== 'absent') return refuse('post-exists', { post: data.post }, { field: 'post' })
    const commands = context.actor.grants.filter((grant) => grant.mode === 'command').map((grant) => grant.right)
    const beyond = data.grants.find(
      ({ right }) => !commands.includes(right) || !holdsRight(context.actor, right, context.now).ok,
    )
    if (beyond !== undefined)
      return refuse('grant-not-held', { right: beyond.right, post: context.actor.post }, { field: 'grants' })
    return accept([
      { type: 'post-created', data, streams: [streamId('post', data.post)], place: data.jurisdiction, occurredAt },
    ])
  },
}
