import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { PlaceCode, StreamId } from '#kernel/primitives/ids.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { type Instant, later } from '#kernel/primitives/instant.ts'
import type { SitePlanned, TestingEvents } from './events.ts'

export type SiteEvents = Pick<TestingEvents, 'site-planned' | 'samples-collected'>

/** A sampling site of a round; known without a plan as soon as it has sampled. */
export type SiteState =
  | { readonly status: 'none' }
  | {
      readonly status: 'known'
      readonly round: string
      readonly site: string
      readonly place: PlaceCode
      readonly plan: Pick<SitePlanned, 'name' | 'staff' | 'tubes' | 'slots'> | null
      readonly tubes: number
      readonly people: number
      readonly firstAt: Instant | null
      readonly lastAt: Instant | null
    }
export const NO_SITE: SiteState = { status: 'none' }
export const siteStream = (round: string, site: string): StreamId => streamId('site', `${round}.${site}`)

export function evolveSite(state: SiteState, event: RecordedIn<SiteEvents>): SiteState {
  const { round, site } = event.data
  const { place, occurredAt } = event
  const fresh = {
    status: 'known',
    round,
    site,
    place,
    plan: null,
    tubes: 0,
    people: 0,
    firstAt: null,
    lastAt: null,
  } as const
  const was = state.status === 'none' ? fresh : state
  switch (event.type) {
    case 'site-planned': {
      const { name, staff, tubes, slots } = event.data
      return { ...was, place, plan: { name, staff, tubes, slots } }
    }
    case 'samples-collected':
      return {
        ...was,
        tubes: was.tubes + event.data.tubes,
        people: was.people + event.data.people,
        firstAt: was.firstAt !== null && was.firstAt < occurredAt ? was.firstAt : occurredAt,
        lastAt: was.lastAt === null ? occurredAt : later(was.lastAt, occurredAt),
      }
    default:
      return exhaustive(event)
  }
}
