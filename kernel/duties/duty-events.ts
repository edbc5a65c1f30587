import type { PlaceCode, PostId } from '../primitives/ids.ts'
import type { Instant } from '../primitives/instant.ts'
import type { Blocker, Channel, Evidence, Outcome } from './duty.ts'

/** Acts on a duty. They are part of the history of the subject the duty arose from; `duty` is its key there. */
export interface DutyEvents {
  'duty-accepted': { readonly duty: string; readonly channel: Channel; readonly proxyFor: PostId | null }
  'duty-started': { readonly duty: string }
  'duty-reported': {
    readonly duty: string
    readonly outcome: Outcome
    readonly reason: string | null
    readonly evidence: readonly Evidence[]
  }
  'duty-offered': { readonly duty: string; readonly to: PostId; readonly hardStopAt: Instant | null }
  'duty-received': { readonly duty: string }
  'duty-offer-declined': { readonly duty: string; readonly reason: string }
  'duty-flipped': { readonly duty: string; readonly to: PostId }
  'duty-reassigned': { readonly duty: string; readonly to: PostId; readonly reason: string }
  'duty-blocked': { readonly duty: string; readonly by: Blocker; readonly chargedTo: PostId }
  'duty-unblocked': { readonly duty: string; readonly by: Blocker }
  'duty-escalated': { readonly duty: string; readonly to: PlaceCode }
}
export const DUTY_EVENT_TYPES = [
  'duty-accepted',
  'duty-started',
  'duty-reported',
  'duty-offered',
  'duty-received',
  'duty-offer-declined',
  'duty-flipped',
  'duty-reassigned',
  'duty-blocked',
  'duty-unblocked',
  'duty-escalated',
] as const satisfies readonly (keyof DutyEvents)[]
