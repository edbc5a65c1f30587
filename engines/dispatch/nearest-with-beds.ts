import { kilometresBetween } from './kilometres.ts'
import { type DispatchProblem, KEPT_WARDS, type KeptWard, type PersonToMove, type Site, wardNeeded } from './problem.ts'
import type { AssignedBed, DispatchPlan, PassedOver, RuledOut, Unplanned } from './result.ts'
import { worstFirst } from './worst-first.ts'

/** A site while the plan fills it. */
interface Room {
  readonly site: Site
  free: number
  readonly wards: Partial<Record<KeptWard, number>>
}
interface Ranked {
  readonly room: Room
  readonly km: number
  readonly out: RuledOut | null
}

/** Least lasting last: what stands here for nobody else is the nearest thing to a possibility. */
const LASTING: readonly RuledOut[] = [
  'other-class',
  'closed',
  'refused-before',
  'grade-not-taken',
  'need-not-met',
  'kept-beds-only',
  'full',
]

const keptFree = (room: Room): number => KEPT_WARDS.reduce((sum, ward) => sum + (room.wards[ward] ?? 0), 0)

function ruleOut(person: PersonToMove, room: Room): RuledOut | null {
  const { site } = room
  if (site.class !== person.class) return 'other-class'
  if (!site.open) return 'closed'
  if (person.refusedBy.includes(site.site)) return 'refused-before'
  if (person.class === 'positive' && !site.takes.includes(person.grade)) return 'grade-not-taken'
  const ward = wardNeeded(person.needs)
  if (ward !== null && site.freeInWards[ward] === undefined) return 'need-not-met'
  if (room.free < 1 || (ward !== null && (room.wards[ward] ?? 0) < 1)) return 'full'
  return ward === null && room.free <= keptFree(room) ? 'kept-beds-only' : null
}

/** Rank before distance, then the nearest, then the one with more room, then the id. */
const order = (a: Ranked, b: Ranked): number =>
  a.room.site.rank - b.room.site.rank ||
  a.km - b.km ||
  b.room.free - a.room.free ||
  (a.room.site.site < b.room.site.site ? -1 : 1)

function passedOver(ranked: readonly Ranked[], chosen: Ranked): readonly PassedOver[] {
  return ranked
    .filter((one) => one.km < chosen.km && one.room.site.class === chosen.room.site.class)
    .toSorted((a, b) => a.km - b.km || order(a, b))
    .map(({ room, km, out }) => ({ site: room.site.site, km, code: out ?? 'kept-for-the-ill' }))
}

function take(room: Room, ward: KeptWard | null): void {
  room.free -= 1
  if (ward !== null) room.wards[ward] = (room.wards[ward] ?? 0) - 1
}

function place(person: PersonToMove, rooms: readonly Room[]): AssignedBed | Unplanned {
  const ranked = rooms.flatMap((room): Ranked[] => {
    const km = kilometresBetween(person.at, room.site.at)
    return km === null ? [] : [{ room, km, out: ruleOut(person, room) }]
  })
  const [chosen] = ranked.filter(({ out }) => out === null).toSorted(order)
  if (chosen === undefined) return { person: person.person, code: causeOf(person, rooms, ranked) }
  const { room, km } = chosen
  const ward = wardNeeded(person.needs)
  const notNearer = passedOver(ranked, chosen)
  const assigned = { person: person.person, site: room.site.site, km, freeBefore: room.free, notNearer }
  take(room, ward)
  return { ...assigned, reason: ward === null ? 'nearest' : 'need' }
}

function causeOf(person: PersonToMove, rooms: readonly Room[], ranked: readonly Ranked[]): Unplanned['code'] {
  if (rooms.length === 0) return 'no-site'
  if (person.at === null || ranked.length === 0) return 'place-unknown'
  const codes = ranked.flatMap(({ out }) => (out === null ? [] : [out]))
  return LASTING.findLast((code) => codes.includes(code)) ?? 'no-site'
}

/**
 * The transparent rule: the worst off first, each to the nearest site of their class that takes their grade, meets
 * their need and has a bed left. Nobody is moved twice, no bed is given twice. Pure: the same problem, the same plan.
 */
export function nearestWithBeds({ people, sites }: DispatchProblem): DispatchPlan {
  const rooms: readonly Room[] = sites.map((site) => ({ site, free: site.free, wards: { ...site.freeInWards } }))
  const placed = people.toSorted(worstFirst).map((person) => place(person, rooms))
  return {
    assigned: placed.flatMap((one) => ('site' in one ? [one] : [])),
    unplanned: placed.flatMap((one) => ('site' in one ? [] : [one])),
  }
}

/** Every site that would do for one person now, first choice first. */
export function choicesFor(person: PersonToMove, sites: readonly Site[]): readonly AssignedBed[] {
  const choices: AssignedBed[] = []
  let left = sites
  for (;;) {
    const [next] = nearestWithBeds({ people: [person], sites: left, vehicles: [] }).assigned
    if (next === undefined) return choices
    choices.push(next)
    left = left.filter(({ site }) => site !== next.site)
  }
}
