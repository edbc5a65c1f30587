import type { RecordedIn } from '../ledger/event.ts'
import type { StreamKind } from '../ledger/stream-kind.ts'
import type { TableDef } from '../ledger/table.ts'
import { exhaustive } from '../primitives/exhaustive.ts'
import type { PersonId, PostId } from '../primitives/ids.ts'
import type { Instant } from '../primitives/instant.ts'
import type { Actor } from './actor.ts'
import type { PostCreated, PostEvents } from './post-events.ts'

export type PostState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'vacant' } & PostCreated)
  | ({
      readonly status: 'held'
      readonly holder: PersonId
      readonly heldFrom: Instant
      readonly heldUntil: Instant | null
    } & PostCreated)

function created({ post, agency, title, desk, jurisdiction, grants }: PostCreated): PostCreated {
  return { post, agency, title, desk, jurisdiction, grants }
}

export function evolvePost(state: PostState, event: RecordedIn<PostEvents>): PostState {
  switch (event.type) {
    case 'post-created':
      return { status: 'vacant', ...created(event.data) }
    case 'post-filled':
      if (state.status === 'absent') return state
      return {
        status: 'held',
        ...created(state),
        holder: event.data.holder,
        heldFrom: event.occurredAt,
        heldUntil: event.data.until,
      }
    case 'post-vacated':
      return state.status === 'held' ? { status: 'vacant', ...created(state) } : state
    default:
      return exhaustive(event)
  }
}

/** The post as one who acts: null while it does not exist or nobody holds it. A term that has ended is refused by `mayAct`. */
export function actorOf(state: PostState, post: PostId, now: Instant): Actor | null {
  if (state.status !== 'held' || state.post !== post || state.heldFrom > now) return null
  return {
    post,
    person: state.holder,
    agency: state.agency,
    jurisdiction: state.jurisdiction,
    grants: state.grants,
    heldUntil: state.heldUntil,
  }
}

export const POSTS_TABLE: TableDef = {
  name: 'posts',
  columns: {
    post: 'text',
    agency: 'text',
    title_zh: 'text',
    title_en: 'text',
    place: 'text',
    desk: 'text',
    holder: 'text',
    held_from: 'timestamptz',
    held_until: 'timestamptz',
    grants: 'jsonb',
  },
  key: ['post'],
  placeColumn: 'place',
  cityWide: true,
  indexes: [['holder']],
}

export const POST_KIND: StreamKind<PostState, PostEvents> = {
  kind: 'post',
  events: ['post-created', 'post-filled', 'post-vacated'],
  initial: { status: 'absent' },
  evolve: evolvePost,
  duties: [],
  tables: [POSTS_TABLE],
  rows: (state) =>
    state.status === 'absent'
      ? []
      : [
          {
            table: POSTS_TABLE.name,
            values: {
              post: state.post,
              agency: state.agency,
              title_zh: state.title.zh,
              title_en: state.title.en,
              place: state.jurisdiction,
              desk: state.desk,
              holder: state.status === 'held' ? state.holder : null,
              held_from: state.status === 'held' ? state.heldFrom : null,
              held_until: state.status === 'held' ? state.heldUntil : null,
              grants: state.grants,
            },
          },
        ],
  counts: () => [],
}
