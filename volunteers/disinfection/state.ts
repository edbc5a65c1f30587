import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { DisinfectionEvents, SiteDisinfected, SiteDisinfectionOrdered } from './events.ts'

export type DisinfectionState =
  | { readonly status: 'none' }
  | (SiteDisinfectionOrdered & { readonly status: 'required' })
  | (SiteDisinfected & { readonly status: 'done' })
export const NO_DISINFECTION: DisinfectionState = { status: 'none' }

export const evolveDisinfection = (
  _state: DisinfectionState,
  event: RecordedIn<DisinfectionEvents>,
): DisinfectionState =>
  event.type === 'site-disinfection-ordered' ? { ...event.data, status: 'required' } : { ...event.data, status: 'done' }
