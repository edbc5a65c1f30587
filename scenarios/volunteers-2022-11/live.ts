import type { Chance } from '../hohhot-2022-11/random.ts'
import { at, DAYS, type Desk } from './emit.ts'
import { DEMO_VOLUNTEER, leagueId, type PointRow } from './league.ts'
import { LEAGUE_HEAD, LEAGUE_POST } from './teams.ts'

const TODAY = DAYS - 1
/** Rounds of the lead case are named by district and by day since 28 October. */
const roundOf = (community: string): string => `r-${community.slice(0, 6)}-16`

interface Shift {
  readonly shift: string
  readonly start: number
  readonly end: number
  readonly needed: number
  readonly posted: number
}

const SHIFTS = [
  { name: 'm', start: 420, end: 720 },
  { name: 'a', start: 780, end: 1080 },
  { name: 'e', start: 1140, end: 1320 },
]

/** Points whose day runs through their own shifts and codes: today's roster, short in some places, over in others. */
export function runLive(desk: Desk, chance: Chance, points: readonly PointRow[]): void {
  const sampling = points.filter(({ kind }) => kind === 'sampling')
  const live = sampling.filter((_, i) => i % 3 === 0).slice(0, 34)
  let next = 200
  for (const [i, point] of live.entries()) {
    for (const [k, { name, start, end }] of SHIFTS.entries()) {
      const needed = chance.int(3, 6)
      // Where hands run short is this file's story: two points go into the evening with almost nobody.
      const lacking = i % 8 === 3 ? chance.int(1, 3) : 0
      const shift: Shift = {
        shift: `s-${point.point.slice(3)}-${name}`,
        start,
        end,
        needed,
        posted: Math.max(1, needed - lacking),
      }
      plan(desk, point, shift)
      for (let n = 0; n < shift.posted; n++) {
        let person = next++
        while (person % 29 === 0 || person % 11 === 0 || person % 61 === 0) person = next++
        serve(desk, chance, point, shift, {
          attendance: `${shift.shift}-${n + 1}`,
          person: leagueId(person),
          n: i * 31 + k * 7 + n,
        })
      }
    }
    if (i % 16 === 3) reportShort(desk, point)
  }
  const [first] = live
  if (first !== undefined) offerDemo(desk, first)
}

function plan(desk: Desk, { point, post, leader, community }: PointRow, { shift, start, end, needed }: Shift): void {
  const payload = {
    shift,
    point,
    task: 'sampling-order',
    startsAt: at(TODAY, start),
    endsAt: at(TODAY, end),
    needed,
    round: roundOf(community),
    occurredAt: at(TODAY - 1, 1080),
  }
  desk.act(at(TODAY - 1, 1085), post, leader, 'plan-volunteer-shift', [payload])
}

interface Posting {
  readonly attendance: string
  readonly person: string
  readonly n: number
}

function serve(
  desk: Desk,
  chance: Chance,
  { point, post, leader }: PointRow,
  { shift, start, end }: Shift,
  { attendance, person, n }: Posting,
): void {
  desk.act(at(TODAY - 1, 1150), LEAGUE_POST, LEAGUE_HEAD, 'post-volunteer', [
    { attendance, person, shift, occurredAt: at(TODAY - 1, 1148) },
  ])
  const opening = 1200
  const arrives = start + chance.int(-12, 9)
  if (n % 23 === 5 && start + 40 < opening) {
    const absent = { attendance, person, shift, point, reason: 'no-show', occurredAt: at(TODAY, start + 35) }
    desk.act(at(TODAY, start + 36), post, leader, 'end-posting', [absent])
    return
  }
  if (arrives >= opening) return
  const present = { attendance, person, point }
  desk.act(at(TODAY, arrives + 1), post, leader, 'sign-in-volunteer', [
    { ...present, shift, proof: 'leader', occurredAt: at(TODAY, arrives) },
  ])
  const leaves = end + chance.int(-6, 12)
  // Some forget to sign out; the list at ten in the evening finds them.
  if (leaves >= opening || n % 17 === 2) return
  desk.act(at(TODAY, leaves + 1), post, leader, 'sign-out-volunteer', [
    { ...present, proof: 'leader', outAt: at(TODAY, leaves), occurredAt: at(TODAY, leaves) },
  ])
  if (n % 4 === 1 && start > 700) return
  desk.act(at(TODAY, leaves + 16), post, leader, 'verify-attendance', [
    { ...present, occurredAt: at(TODAY, leaves + 15) },
  ])
}

function reportShort(desk: Desk, { point, post, leader }: PointRow): void {
  const payload = { shift: `s-${point.slice(3)}-e`, occurredAt: at(TODAY, 1090) }
  desk.act(at(TODAY, 1092), post, leader, 'report-shift-short', [payload])
}

/** The volunteer with a phone of their own has an offer for tomorrow's morning. */
function offerDemo(desk: Desk, { point, post, leader, community }: PointRow): void {
  const shift = `s-${point.slice(3)}-demo`
  const payload = {
    shift,
    point,
    task: 'sampling-order',
    startsAt: at(TODAY, 1200),
    endsAt: at(TODAY, 1380),
    needed: 1,
    round: roundOf(community),
    occurredAt: at(TODAY, 1020),
  }
  desk.act(at(TODAY, 1022), post, leader, 'plan-volunteer-shift', [payload])
  desk.act(at(TODAY, 1030), LEAGUE_POST, LEAGUE_HEAD, 'post-volunteer', [
    { attendance: 'demo-posting', person: DEMO_VOLUNTEER, shift, occurredAt: at(TODAY, 1028) },
  ])
}
