import type { Decision } from '#kernel/ledger/decision.ts'
import { plusDays } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../../contract.ts'
import { factOf } from '../../facts.ts'
import { inOrder } from '../../in-order.ts'
import type { EraseTracks, HoldTracks } from '../contract.ts'
import type { BeatsEvents } from '../events.ts'
import { goneAt, type TrackReads, type TrackState, trackStream } from '../state.ts'

/** A hold is decided again after so many days, or ends. */
const HOLD_DAYS = 90

const ON_TRACK = {
  place: (_command: unknown, { track }: TrackReads) => track.domain?.place ?? null,
  streams: ({ beat, date }: { readonly beat: string; readonly date: string }) => ({ track: trackStream(beat, date) }),
} as const

function keptTrack(
  { beat, date }: { readonly beat: string; readonly date: string },
  state: TrackState,
): Result<Exclude<TrackState, null>, PatrolRefusal> {
  if (state === null) return refuse('no-tracks-kept', { beat, date }, { field: 'date' })
  return state.erasedAt === null ? accept(state) : refuse('tracks-erased', { beat, date }, { field: 'date' })
}

/** Tied to a case: kept past their expiry, with the case's number, and not for ever. */
export const holdTracks: Decision<HoldTracks, TrackReads, PatrolRefusal> = {
  name: 'hold-tracks',
  right: 'patrol.locate',
  ...ON_TRACK,
  decide({ occurredAt, ...data }, states, context) {
    const kept = keptTrack(data, states.track.domain)
    if (!kept.ok) return kept
    const moment = inOrder(occurredAt, context)
    if (!moment.ok) return moment
    const latest = plusDays(occurredAt, HOLD_DAYS)
    if (data.until > latest) return refuse('hold-too-long', { latest }, { field: 'until' })
    const at = { streams: [trackStream(data.beat, data.date)], place: kept.value.place, occurredAt } as const
    return accept([factOf<BeatsEvents>()('tracks-held', data, at)])
  },
}

/** The record that they are gone. The key is destroyed beside it: the points cannot be opened again by anybody. */
export const eraseTracks: Decision<EraseTracks, TrackReads, PatrolRefusal> = {
  name: 'erase-tracks',
  right: 'patrol.locate',
  ...ON_TRACK,
  decide({ beat, date, occurredAt }, states, context) {
    const kept = keptTrack({ beat, date }, states.track.domain)
    if (!kept.ok) return kept
    const moment = inOrder(occurredAt, context)
    if (!moment.ok) return moment
    const expiresAt = goneAt(kept.value)
    if (occurredAt < expiresAt) return refuse('tracks-not-expired', { expiresAt })
    const at = { streams: [trackStream(beat, date)], place: kept.value.place, occurredAt } as const
    return accept([factOf<BeatsEvents>()('tracks-erased', { beat, date }, at)])
  },
}
