import { type PostId, postId } from '#kernel/primitives/ids.ts'
import type { Chance } from '../random.ts'
import { at, dayOf, END, type Minute, toInstant } from '../time.ts'
import { ago, type DeskAct } from './desk-act.ts'
import { communityPost, type Neighbour } from './households.ts'
import type { RecordBook } from './record-book.ts'

interface Kind {
  readonly kind: string
  readonly share: number
  /** Minutes from the request to the door, median; null: planned care. */
  readonly minutes: number | null
  readonly leaves: boolean
  readonly urgent: boolean
}
const KINDS: readonly Kind[] = [
  { kind: 'groceries', share: 0.36, minutes: 9 * 60, leaves: false, urgent: false },
  { kind: 'medicine', share: 0.3, minutes: 8 * 60, leaves: false, urgent: false },
  { kind: 'infant', share: 0.09, minutes: 170, leaves: false, urgent: false },
  { kind: 'psychological', share: 0.07, minutes: 120, leaves: false, urgent: false },
  { kind: 'acute-care', share: 0.09, minutes: 42, leaves: true, urgent: true },
  { kind: 'life-threatening', share: 0.025, minutes: 38, leaves: true, urgent: true },
  { kind: 'labour', share: 0.025, minutes: null, leaves: true, urgent: true },
  { kind: 'chemotherapy', share: 0.04, minutes: null, leaves: true, urgent: false },
]
const A_DAY = 92
const HOSPITALS = ['h-designated-1', 'h-designated-2', 'h-designated-3'] as const

interface Need {
  readonly id: string
  readonly who: Neighbour
  readonly requestedAt: Minute
  readonly kind: Kind
  readonly careAt: Minute | null
}

/** One need through its stages; each act at a moment of its own, so that what is under way at any hour is under way. */
class Course {
  readonly acts: DeskAct[] = []
  readonly #need: string
  readonly #serve: PostId

  constructor(need: string, serve: PostId) {
    this.#need = need
    this.#serve = serve
  }

  act(when: Minute, command: string, more: object = {}, post = this.#serve): void {
    if (when < END)
      this.acts.push({ at: when, post, command, payloads: [{ need: this.#need, ...more, occurredAt: ago(when, 1) }] })
  }
}

function careTrip(course: Course, id: string, from: Minute, chance: Chance): void {
  const vehicle = `car-${id}`
  course.act(from, 'start-need', { vehicle })
  course.act(from + 9, 'record-care-exit', { vehicle, destination: chance.pick(HOSPITALS) })
}

function planned(course: Course, id: string, requestedAt: Minute, careAt: Minute, chance: Chance): void {
  const accepted = requestedAt + Math.round(chance.delay(90, 0.7))
  course.act(Math.min(accepted, careAt - 100), 'accept-need', { slotAt: toInstant(careAt - 10) })
  careTrip(course, id, careAt - 48, chance)
  course.act(careAt - 4, 'deliver-need', { receipt: `rn-${id}` })
  course.act(careAt + 250 + chance.int(0, 60), 'record-care-return')
}

function delivered(course: Course, { id, requestedAt, kind }: Need, chance: Chance): void {
  const door = requestedAt + Math.round(chance.delay(kind.minutes ?? 60, 0.6))
  const startedAt = requestedAt + Math.max(2, Math.round((door - requestedAt) * (kind.urgent ? 0.11 : 0.55)))
  if (!kind.urgent) course.act(requestedAt + Math.round((startedAt - requestedAt) * 0.4), 'accept-need')
  // A few wait for stock or a car that does not come, and a few lie forgotten.
  if (!kind.urgent && chance.yes(0.035)) return
  if (!kind.urgent && chance.yes(0.03)) {
    course.act(door, 'fail-need', { reason: chance.pick(['nobody-home', 'no-stock', 'no-vehicle']) })
    return
  }
  if (kind.leaves) careTrip(course, id, startedAt, chance)
  else course.act(startedAt, 'start-need')
  course.act(Math.max(door, startedAt + 12), 'deliver-need', { receipt: `rn-${id}` })
  if (kind.leaves) course.act(door + chance.int(150, 420), 'record-care-return')
}

function request(book: RecordBook, need: Need, repeat: object | null): DeskAct {
  const { id, who, requestedAt, kind, careAt } = need
  return {
    at: requestedAt,
    post: communityPost(book, who.place, requestedAt),
    command: 'request-need',
    payloads: [
      {
        need: id,
        kind: kind.kind,
        place: who.place,
        person: who.person,
        household: who.household,
        requestedBy: 'resident',
        careAt: careAt === null ? null : toInstant(careAt),
        repeat,
        occurredAt: ago(requestedAt, 2),
      },
    ],
  }
}

const servingPost = (book: RecordBook, { who, kind, requestedAt }: Need): PostId =>
  kind.urgent ? postId(who.place.slice(0, 6), 'control') : communityPost(book, who.place, requestedAt)

function oneNeed(book: RecordBook, need: Need, chance: Chance): DeskAct[] {
  const course = new Course(need.id, servingPost(book, need))
  if (need.careAt === null) delivered(course, need, chance)
  else planned(course, need.id, need.requestedAt, need.careAt, chance)
  return [request(book, need, null), ...course.acts]
}

const DIALYSIS: Kind = { kind: 'dialysis', share: 0, minutes: null, leaves: true, urgent: false }
/** 11, 13, 15 November: Friday, Sunday, and the series goes on. */
const EVERY_OTHER_DAY = { weekdays: [2, 3, 5, 7], until: toInstant(at(40, '00:00')) }

/** Dialysis comes again every other day: each visit opens the next, and its slot is arranged the evening before. */
function dialysis(book: RecordBook, who: Neighbour, n: number, chance: Chance): DeskAct[] {
  const id = `n-dialysis-${n}`
  const requestedAt = at(14, '21:10') + n * 6
  const careAt = at(16, '08:30') + (n % 8) * 75
  const need: Need = { id, who, requestedAt, kind: DIALYSIS, careAt }
  const serve = communityPost(book, who.place, requestedAt)
  const first = new Course(id, serve)
  planned(first, id, requestedAt, careAt, chance)
  const next = new Course(`${id}-r2`, serve)
  if (chance.yes(0.6)) next.act(careAt + 330, 'accept-need', { slotAt: toInstant(careAt + 2 * 1440 - 15) })
  return [request(book, need, EVERY_OTHER_DAY), ...first.acts, ...next.acts]
}

/** What residents of buildings under order ask for in the last days, and how it comes to them. */
export function needActs(book: RecordBook, neighbours: readonly Neighbour[], chance: Chance): DeskAct[] {
  const onDialysis = neighbours.filter(({ vulnerable }) => vulnerable.includes('dialysis'))
  const acts = onDialysis.flatMap((who, i) => dialysis(book, who, i + 1, chance))
  for (const day of [14, 15, 16, 17])
    for (let n = 1; n <= (day === 14 ? 30 : A_DAY); n++) {
      const kind = KINDS[chance.weighted(KINDS.map(({ share }) => share))]
      if (kind === undefined) continue
      const requestedAt = at(day, day === 14 ? '21:00' : '07:30') + chance.int(0, day === 14 ? 170 : 850)
      const careAt = kind.minutes === null ? at(dayOf(requestedAt) + 1, '09:00') + chance.int(0, 400) : null
      if (requestedAt >= END - 5) continue
      const id = `n-${day}-${String(n).padStart(3, '0')}`
      acts.push(...oneNeed(book, { id, who: chance.pick(neighbours), requestedAt, kind, careAt }, chance))
    }
  return acts
}
