import type { Context } from '#kernel/ledger/decision.ts'
import { packInForce } from '#kernel/policy/pack-in-force.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import type { Actor } from '#kernel/positions/actor.ts'
import { actorOf, type PostState } from '#kernel/positions/post.ts'
import { placeOfCity, systemActor } from '#kernel/positions/system-actor.ts'
import { type StreamId, streamId } from '#kernel/primitives/ids.ts'
import { type Instant, parseInstant } from '#kernel/primitives/instant.ts'
import type { TimeZone } from '#kernel/primitives/local-day.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { Subject } from '../fold/subject.ts'
import type { Submission } from '../store.ts'

/** What every decision is told besides its subjects. */
export interface ContextSource {
  readonly zone: TimeZone
  readonly disease: string
  readonly packs: readonly PolicyPack[]
}

export const postStream = (submission: Submission): StreamId => streamId('post', submission.post)

/** Who acts: the city itself (the clock, founding acts, imports), or whoever holds the post. */
export function resolveActor(submission: Submission, post: Subject | undefined): Result<Actor> {
  const system = systemActor(submission.city)
  if (submission.post === system.post) return accept(system)
  const actor = post && actorOf(post.state.domain as PostState, submission.post, submission.now)
  return actor ? accept(actor) : refuse('post-not-held', { post: submission.post })
}

/** The rules are those in force when the thing happened, which a late entry says. */
function momentOf(payload: unknown, now: Instant): Instant {
  if (typeof payload !== 'object' || payload === null || !('occurredAt' in payload)) return now
  const at = typeof payload.occurredAt === 'string' ? parseInstant(payload.occurredAt) : undefined
  return at !== undefined && at < now ? at : now
}

export function contextOf(
  source: ContextSource,
  submission: Submission,
  payload: unknown,
  actor: Actor,
): Result<Context> {
  const at = momentOf(payload, submission.now)
  const policy = packInForce(source.packs, { disease: source.disease, place: placeOfCity(submission.city), at })
  if (!policy) return refuse('no-policy-in-force', { disease: source.disease, at })
  return accept({ now: submission.now, city: submission.city, zone: source.zone, policy, actor })
}
