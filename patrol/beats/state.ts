import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import { type PlaceCode, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import { type Instant, later } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { countingDay } from '../facts.ts'
import type { BeatClosed, BeatDefined, BeatEvents, BeatHourEvents, TrackEvents, TracksHeld } from './events.ts'

interface Drawn extends BeatDefined {
  readonly place: PlaceCode
  readonly drawnAt: Instant
}
export type BeatState =
  | { readonly status: 'none' }
  | (Drawn & { readonly status: 'in-use' })
  | (Drawn & { readonly status: 'closed'; readonly reason: BeatClosed['reason'] })
export type UsedBeat = Extract<BeatState, { status: 'in-use' }>

/** One beat-day of positions: where each part is sealed, and until when. */
export type TrackState = {
  readonly beat: string
  readonly date: string
  readonly place: PlaceCode
  readonly parts: readonly { readonly hour: Instant; readonly key: string }[]
  readonly expiresAt: Instant
  readonly held: TracksHeld | null
  readonly erasedAt: Instant | null
} | null

/** One hour of a beat. Each car lit its own minutes; a minute lit twice is lit once. */
export type BeatHourState = {
  readonly beat: string
  readonly place: PlaceCode
  readonly hour: Instant
  readonly cars: number
  readonly minutes: readonly number[]
  readonly target: number
} | null

export type BeatReads = { readonly beat: SubjectState<BeatState> }
export type TrackReads = { readonly track: SubjectState<TrackState> }

export const beatStream = (beat: string): StreamId => streamId('patrol-beat', beat)
export const trackStream = (beat: string, date: string): StreamId => streamId('patrol-track', `${beat}.${date}`)
/** `2022-11-13T12:00:00.000Z` names the hour as `2022-11-13T12`. */
export const beatHourStream = (beat: string, hour: Instant): StreamId =>
  streamId('patrol-beat-hour', `${beat}.${hour.slice(0, 10)}-${hour.slice(11, 13)}`)

export const usedBeat = (beat: string, { domain }: SubjectState<BeatState>): Result<UsedBeat, 'no-such-beat'> =>
  domain.status === 'in-use' ? accept(domain) : refuse('no-such-beat', { beat }, { field: 'beat' })

export function evolveBeat(state: BeatState, event: RecordedIn<BeatEvents>): BeatState {
  switch (event.type) {
    case 'beat-defined':
      return { ...event.data, status: 'in-use', place: event.place, drawnAt: event.occurredAt }
    case 'beat-closed':
      return state.status === 'none' ? state : { ...state, status: 'closed', reason: event.data.reason }
    default:
      return exhaustive(event)
  }
}

export function evolveTrack(state: TrackState, event: RecordedIn<TrackEvents>): TrackState {
  switch (event.type) {
    case 'track-kept': {
      const { beat, hour, key, expiresAt } = event.data
      const known = state ?? { beat, date: countingDay(hour), place: event.place, parts: [], expiresAt, held: null }
      return {
        ...known,
        parts: [...known.parts, { hour, key }],
        expiresAt: later(known.expiresAt, expiresAt),
        erasedAt: state?.erasedAt ?? null,
      }
    }
    case 'tracks-held':
      return state === null ? state : { ...state, held: event.data }
    case 'tracks-erased':
      return state === null ? state : { ...state, parts: [], held: null, erasedAt: event.occurredAt }
    default:
      return exhaustive(event)
  }
}

export function evolveBeatHour(state: BeatHourState, event: RecordedIn<BeatHourEvents>): BeatHourState {
  const { beat, hour, minutes, target } = event.data
  const lit = new Set([...(state?.minutes ?? []), ...minutes])
  return {
    beat,
    hour,
    target,
    place: event.place,
    cars: (state?.cars ?? 0) + 1,
    minutes: [...lit].sort((a, b) => a - b),
  }
}

/** When the positions go: a hold for a case keeps them until its own end. */
export const goneAt = ({ expiresAt, held }: Exclude<TrackState, null>): Instant =>
  held === null ? expiresAt : later(expiresAt, held.until)
