import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { Count } from '#kernel/ledger/table.ts'
import { countingDay } from '../facts.ts'
import { closeBeat, defineBeat } from './decisions/define-beat.ts'
import { eraseTracks, holdTracks } from './decisions/hold-tracks.ts'
import { keepTrack } from './decisions/keep-track.ts'
import type { BeatEvents, BeatHourEvents, TrackEvents } from './events.ts'
import {
  type BeatHourState,
  type BeatState,
  evolveBeat,
  evolveBeatHour,
  evolveTrack,
  type TrackState,
} from './state.ts'
import {
  beatHourRows,
  beatRows,
  PATROL_BEAT_HOURS,
  PATROL_BEATS,
  PATROL_TRACKS,
  trackRows,
} from './views/beats.view.ts'

function litCounts(state: BeatHourState): readonly Count[] {
  if (state === null) return []
  const { place, hour, minutes } = state
  return [{ figure: 'patrol-lit-minutes', place, date: countingDay(hour), part: '', n: minutes.length }]
}

const BEAT_KIND: StreamKind<BeatState, BeatEvents> = {
  kind: 'patrol-beat',
  events: ['beat-defined', 'beat-closed'],
  initial: { status: 'none' },
  evolve: evolveBeat,
  duties: [],
  tables: [PATROL_BEATS],
  rows: beatRows,
  counts: () => [],
}
const BEAT_HOUR_KIND: StreamKind<BeatHourState, BeatHourEvents> = {
  kind: 'patrol-beat-hour',
  events: ['beat-lit'],
  initial: null,
  evolve: evolveBeatHour,
  duties: [],
  tables: [PATROL_BEAT_HOURS],
  rows: beatHourRows,
  counts: litCounts,
}
const TRACK_KIND: StreamKind<TrackState, TrackEvents> = {
  kind: 'patrol-track',
  events: ['track-kept', 'tracks-held', 'tracks-erased'],
  initial: null,
  evolve: evolveTrack,
  duties: [],
  tables: [PATROL_TRACKS],
  rows: trackRows,
  counts: () => [],
}
export const BEATS_KINDS = [anyKind(BEAT_KIND), anyKind(BEAT_HOUR_KIND), anyKind(TRACK_KIND)]
export const BEATS_DECISIONS = [
  anyDecision(defineBeat),
  anyDecision(closeBeat),
  anyDecision(keepTrack),
  anyDecision(holdTracks),
  anyDecision(eraseTracks),
]
