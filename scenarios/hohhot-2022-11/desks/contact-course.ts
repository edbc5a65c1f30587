import { TWENTY } from '../control.ts'
import { DISTRICTS } from '../districts.ts'
import type { Chance } from '../random.ts'
import { at, DAYS, dayOf, type Minute } from '../time.ts'
import { dayZero, districtOf, type ListedContact } from './book-contacts.ts'

/** What the isolation desk makes of a placed contact: shortened by the pack of 11 November, sent home, set free. */
export interface Course {
  readonly contact: ListedContact
  readonly district: string
  readonly index: number
  readonly placedAt: Minute
  readonly site: string
  readonly shortenedAt: Minute | null
  /** Leaves the site for the home days. */
  readonly homeAt: Minute | null
  /** Set free by the desk at the shorter end; null: as the outbreak's course has it. */
  readonly freedAt: Minute | null
  /** No longer followed from then. */
  readonly until: Minute
}

const INDEX = new Map(DISTRICTS.map(({ code }, i) => [code, i]))
/** Share of shortened rows that a desk has overlooked, and of guests that miss the morning's bus home. */
const OVERLOOKED: Readonly<Record<string, number>> = { '150103': 0.01, '150104': 0.03 }
const HOME_LATE: Readonly<Record<string, number>> = { '150102': 0.01, '150103': 0.1, '150104': 0.16, '150105': 0.05 }

/** Midnight at which the facility days end, and all days, by each pack. */
const FACILITY = { before: 8, after: 6 } as const
const SHORTER_END = 9

function shorten(contact: ListedContact, index: number, chance: Chance): Minute | null {
  const when = at(14, '13:20') + index * 11
  const end = at(dayZero(contact) + SHORTER_END, '00:00')
  const { placedAt, placedRec, endedAt } = contact
  const overlooked = chance.yes(OVERLOOKED[districtOf(contact.home)] ?? 0.004)
  if (placedAt === null || placedAt >= TWENTY || placedRec > when - 30 || end < when + 60) return null
  if (endedAt !== null && endedAt < when + 60) return null
  // Whoever turns out positive later stays on the list: the swab of that day is what the site waits for.
  const shorterStay = at(dayZero(contact) + FACILITY.after, '00:00')
  return overlooked || (contact.end === 'case' && endedAt !== null && endedAt > shorterStay) ? null : when
}

/** The first morning after the facility days; on 11 November all that the new pack lets go, after the shortening. */
function goHome(contact: ListedContact, index: number, until: Minute, chance: Chance): Minute | null {
  const before = dayZero(contact) + FACILITY.before
  const day = before <= 13 ? before : Math.max(14, dayZero(contact) + FACILITY.after)
  const missed = chance.yes(HOME_LATE[districtOf(contact.home)] ?? 0.03)
  // Most of those who miss it ride the same afternoon, past noon; a few wait for the next morning.
  const late = missed && Number(contact.person.slice(2)) % 6 === 0 ? 1 : 0
  const time = missed && late === 0 ? '16:10' : day + late === 14 ? '15:40' : '09:40'
  const when = at(day + late, time) + index * 13
  const { placedAt, placedRec, end } = contact
  if (end === 'case' || placedAt === null || placedRec > at(day + Number(missed) - 1, '12:00')) return null
  return when < until - 120 && when < at(DAYS, '00:00') ? when : null
}

export function courseOf(contact: ListedContact, chance: Chance): Course | null {
  const { placedAt, site, endedAt } = contact
  if (placedAt === null || site === null) return null
  const district = districtOf(contact.home)
  const index = INDEX.get(district) ?? 0
  const shortenedAt = shorten(contact, index, chance)
  const shorterEnd = at(dayZero(contact) + SHORTER_END, '00:25')
  const asItWas = endedAt ?? at(DAYS, '12:00')
  const freedAt = shortenedAt !== null && shorterEnd < asItWas ? shorterEnd + index * 2 : null
  const until = freedAt ?? asItWas
  return {
    contact,
    district,
    index,
    placedAt,
    site,
    shortenedAt,
    homeAt: goHome(contact, index, until, chance),
    freedAt,
    until,
  }
}

export const isFollowedAt = (course: Course, now: Minute): boolean =>
  course.placedAt < now - 5 && course.until > now + 30
export const isAtHome = (course: Course, now: Minute): boolean => course.homeAt !== null && course.homeAt <= now
/** Day of the schedule. */
export const scheduleDay = ({ contact }: Course, now: Minute): number => dayOf(now) - dayZero(contact)
