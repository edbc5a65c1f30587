import { type Instant, plusHours, plusMinutes } from '#kernel/primitives/instant.ts'
import type { Chance } from '../hohhot-2022-11/random.ts'
import { BEATS, type PlannedBeat } from './beats.ts'
import { driveHour } from './drive.ts'
import { playIncident } from './incidents.ts'
import { carOf } from './kit.ts'
import { rosterOf } from './posts.ts'
import { moment, type Script } from './script.ts'

const DAYS = ['11-10', '11-11', '11-12', '11-13', '11-14'] as const
const SHIFT_HOURS = 6
const MISSED = ['called-to-incident', 'road-closed', 'vehicle-down', 'weather', 'under-order'] as const
const BRIEFING = '今夜沿主干道和学校、医院门口慢速巡逻，警灯常亮；必巡点到点扫码；遇封控出口受阻立即上报。（演练）'

/** Left to a visitor: planned and briefed by nobody else, so that their own evening is theirs to run. */
export const VISITORS_BEAT = '150204001-b1'
const VISITORS_SHIFT = { day: '11-13', turn: 'a' } as const

interface Turn {
  readonly beat: PlannedBeat
  readonly shift: string
  readonly next: string | null
  readonly startsAt: Instant
  readonly seat: number
  readonly care: number
}
const shiftId = ({ beat }: PlannedBeat, day: string, turn: string): string => `s-${beat}-${day}${turn}`

/** Evening from 18:00, night from midnight; the evening hands over to the night. */
function turnsOf(beat: PlannedBeat, day: string, care: number): readonly Turn[] {
  const evening = moment(`${day}T18:00`)
  const night = plusHours(evening, SHIFT_HOURS)
  return [
    { beat, shift: shiftId(beat, day, 'a'), next: shiftId(beat, day, 'b'), startsAt: evening, seat: 0, care },
    { beat, shift: shiftId(beat, day, 'b'), next: null, startsAt: night, seat: 1, care: care * 0.9 },
  ]
}

function crewOf({ beat, seat }: Turn) {
  const roster = rosterOf(beat.unit)
  const start = (seat * 2 + (beat.beat.endsWith('2') ? 1 : 0)) % Math.max(1, roster.length - 1)
  return roster.slice(start, start + 2)
}

function planTurn(script: Script, turn: Turn): void {
  const { beat, shift, startsAt, seat } = turn
  const members = crewOf(turn)
  script.act(plusHours(startsAt, -6), beat.unit.post, 'plan-patrol-shift', {
    shift,
    beat: beat.beat,
    unit: beat.unit.post,
    startsAt,
    endsAt: plusHours(startsAt, SHIFT_HOURS),
    leader: members[0]?.person ?? '',
    members,
    car: carOf(beat.unit, seat % Math.max(1, beat.unit.cars)),
  })
}

/** On the street: briefed, out, points, perhaps an incident, and over to the next. */
function runTurn(script: Script, turn: Turn, chance: Chance): void {
  const { beat, shift, next, startsAt, care } = turn
  const { post } = beat.unit
  const out = plusMinutes(startsAt, chance.int(0, care < 0.5 ? 25 : 6))
  const present = crewOf(turn).map(({ person }) => person)
  script.act(plusMinutes(startsAt, -20), post, 'brief-patrol-shift', { shift, briefing: BRIEFING, present })
  const km = 1_000 + chance.int(0, 4_000)
  script.tap(out, post, 'start-patrol-shift', { shift, odometerKm: km, chargePercent: chance.int(60, 98) })
  const busy = chance.yes(0.24)
  if (busy) playIncident(script, turn, plusMinutes(out, chance.int(30, 200)), chance)
  else {
    const rest = plusMinutes(out, chance.int(100, 220))
    script.tap(rest, post, 'set-patrol-status', { shift, status: 'resting', lights: false })
    script.tap(plusMinutes(rest, 20), post, 'set-patrol-status', { shift, status: 'on-patrol', lights: true })
  }
  visitPoints(script, turn, out, chance)
  keepTracks(script, turn, chance)
  const over = plusHours(startsAt, SHIFT_HOURS)
  script.tap(over, post, 'hand-over-patrol', {
    shift,
    next,
    odometerKm: km + chance.int(40, 110),
    chargePercent: chance.int(15, 55),
    notes: '道路通畅，夜间注意施工路段。（演练）',
  })
  if (next !== null) script.tap(plusMinutes(over, chance.int(1, 14)), post, 'take-over-patrol', { shift })
}

function visitPoints(script: Script, { beat, shift, care }: Turn, out: Instant, chance: Chance): void {
  for (const [n, point] of beat.points.entries()) {
    const at = plusMinutes(out, 40 + n * 85 + chance.int(0, 60))
    if (chance.yes(0.9 - 0.35 * (1 - care))) {
      const scan = chance.yes(0.88) ? `${beat.beat}/${point}` : null
      script.tap(at, beat.unit.post, 'visit-point', { shift, point, scan, stayMinutes: n === 0 ? 6 : 2 })
    } else script.tap(at, beat.unit.post, 'miss-point', { shift, point, reason: chance.pick(MISSED) })
  }
}

function keepTracks(script: Script, { beat, shift, startsAt, care }: Turn, chance: Chance): void {
  for (let n = 0; n < SHIFT_HOURS; n++) {
    const hour = plusHours(startsAt, n)
    const { points, lit } = driveHour(beat, Math.min(1, care * (0.85 + 0.3 * chance.unit())), chance)
    script.tap(plusMinutes(hour, 60 + (n % 3)), beat.unit.post, 'keep-track', {
      beat: beat.beat,
      shift,
      hour,
      points,
      lit,
    })
  }
}

/** Every beat, every evening and night from the launch on. A few shifts do not go out, and say why. */
export function playNights(script: Script, chance: Chance): void {
  for (const beat of BEATS) {
    // Most beats are patrolled well, some badly: it is those that the board is for.
    const care = chance.yes(0.2) ? 0.25 + 0.2 * chance.unit() : 0.7 + 0.28 * chance.unit()
    for (const day of DAYS)
      for (const turn of turnsOf(beat, day, care)) {
        planTurn(script, turn)
        if (beat.beat === VISITORS_BEAT && turn.shift === shiftId(beat, VISITORS_SHIFT.day, VISITORS_SHIFT.turn))
          continue
        if (turn.next === null && chance.yes(0.04))
          script.act(plusMinutes(turn.startsAt, -30), beat.unit.post, 'cancel-patrol-shift', {
            shift: turn.shift,
            reason: chance.pick(['crew-ill', 'crew-under-order', 'vehicle-down'] as const),
          })
        else runTurn(script, turn, chance)
      }
  }
}
