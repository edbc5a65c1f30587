import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { plusDays, plusHours } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { isTextRef } from '#kernel/texts/text-ref.ts'
import type { PatrolRefusal } from '../../contract.ts'
import { countingDay, factOf } from '../../facts.ts'
import { inOrder } from '../../in-order.ts'
import { type PlanReads, planStream, rulesOf } from '../../plan/state.ts'
import { type ShiftState, shiftStream } from '../../shifts/state.ts'
import type { KeepTrack } from '../contract.ts'
import type { BeatsEvents } from '../events.ts'
import { type BeatReads, beatHourStream, beatStream, type TrackReads, trackStream, usedBeat } from '../state.ts'

type Reads = TrackReads & BeatReads & PlanReads & { readonly shift: SubjectState<ShiftState> }

/** How a reference of the vault begins where records may open it; a track's does not, so that none does. */
const OPENED_BY_RECORDS = 'text:'

/**
 * An hour of one car on one beat. Two facts: the minutes in which its lights were seen, which stay, and where the points
 * are sealed, which go. The first names no car and no officer.
 */
export const keepTrack: Decision<KeepTrack, Reads, PatrolRefusal> = {
  name: 'keep-track',
  right: 'patrol.serve',
  place: (_command, { beat }) => (beat.domain.status === 'none' ? null : beat.domain.place),
  // The track comes first: its subject owns the key under which the points are sealed.
  streams: ({ beat, hour, shift }) => ({
    track: trackStream(beat, countingDay(hour)),
    beat: beatStream(beat),
    shift: shiftStream(shift),
    plan: planStream(beat),
  }),
  decide({ beat, shift, hour, points, lit, occurredAt }, states, context) {
    const used = usedBeat(beat, states.beat)
    if (!used.ok) return used
    if (!hour.endsWith(':00:00.000Z')) return refuse('not-a-full-hour', { hour }, { field: 'hour' })
    const moment = inOrder(occurredAt, context, hour)
    if (!moment.ok) return moment
    const on = states.shift.domain
    if (on.status === 'none' || on.beat !== beat)
      return refuse('shift-not-on-beat', { shift, beat }, { field: 'shift' })
    const rules = rulesOf(states, beat)
    if (!rules.ok) return rules
    const { place, litTarget } = used.value
    const facts = [
      factOf<BeatsEvents>()(
        'beat-lit',
        { beat, hour, minutes: [...new Set(lit)].sort((a, b) => a - b), target: litTarget },
        { streams: [beatHourStream(beat, hour)], place, occurredAt },
      ),
    ]
    // Points that did not come through the vault are not kept at all.
    if (!isTextRef(points)) return accept(facts)
    const expiresAt = plusDays(plusHours(hour, 1), rules.value.trackKeptDays)
    const data = { beat, hour, key: points.slice(OPENED_BY_RECORDS.length), expiresAt }
    const at = { streams: [trackStream(beat, countingDay(hour))], place, occurredAt } as const
    return accept([...facts, factOf<BeatsEvents>()('track-kept', data, at)])
  },
}
