import type { Right } from '#kernel/positions/rights.ts'
import type { PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Desk } from './emit.ts'

export interface PostRow {
  readonly post: PostId
  readonly holder: string
  readonly jurisdiction: string
  readonly agency: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly rights: readonly Right[]
}

const DUTY: readonly Right[] = ['board.read', 'duty.act', 'directive.answer']
/** Who runs a team and its points. */
export const LEAD: readonly Right[] = [
  ...DUTY,
  'volunteer.read',
  'volunteer.manage',
  'volunteer.lead',
  'volunteer.serve',
  'place.declare',
  'person.register',
  'record.void',
]
/** Who leads one point. */
export const POINT: readonly Right[] = [...DUTY, 'volunteer.read', 'volunteer.lead', 'volunteer.serve']
/** A volunteer: their own record and posts, and nothing of anybody else. */
export const OWN: readonly Right[] = ['volunteer.serve']

export function openPosts(desk: Desk, when: Instant, rows: readonly PostRow[]): void {
  desk.act(
    when,
    desk.system,
    null,
    'create-post',
    rows.map(({ post, jurisdiction, agency, title, rights }) => ({
      post,
      agency,
      title,
      jurisdiction,
      grants: rights.map((right) => ({ right, mode: 'command' })),
      occurredAt: when,
    })),
  )
  desk.act(
    when,
    desk.system,
    null,
    'fill-post',
    rows.map(({ post, holder }) => ({ post, holder, until: null, occurredAt: when })),
  )
}
