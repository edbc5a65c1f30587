import type { TimeZone } from '#kernel/primitives/local-day.ts'
import type { ReadDb } from '#store/store.ts'
import { type OnCall, type OpenShift, suggestPostings } from '#volunteers/assignment/suggest-postings.ts'
import type { ShiftSuggestions } from '#volunteers/contract-reads.ts'

const MOST = 30
type ShiftRow = OpenShift & Pick<ShiftSuggestions, 'shift' | 'point' | 'task' | 'needed' | 'expected'>

/** Who of the team could fill the shift, nearest and least burdened first, and how many could not for which reason. */
export async function readSuggestions(
  db: ReadDb,
  city: string,
  shift: string,
  zone: TimeZone,
): Promise<ShiftSuggestions | null> {
  const [open] = await db.rows<ShiftRow & { scope: string }>(
    `select shift, point, task, community, skills, starts_at as "startsAt", ends_at as "endsAt", needed, expected, scope
      from volunteer_shifts where city = $1 and shift = $2 and known_to is null`,
    [city, shift],
  )
  if (open === undefined) return null
  const people = await db.rows<OnCall>(
    `select person, home, adult, skills, gates, spans, availability, minutes from volunteers
      where city = $1 and scope = $2 and status = 'enrolled' and known_to is null`,
    [city, open.scope],
  )
  const minutes = new Map(people.map((who) => [who.person, who.minutes]))
  const judged = suggestPostings(open, people, zone)
  const fits = judged.flatMap((one) =>
    one.fits ? [{ person: one.person, near: one.near, minutes: minutes.get(one.person) ?? 0 }] : [],
  )
  const not = new Map<string, number>()
  for (const one of judged) if (!one.fits) not.set(one.gate ?? one.why, (not.get(one.gate ?? one.why) ?? 0) + 1)
  const { point, task, needed, expected } = open
  const why = [...not]
    .map(([reason, count]) => ({ why: reason, people: count }))
    .toSorted((a, b) => b.people - a.people)
  return { shift, point, task, needed, expected, fits: fits.slice(0, MOST), not: why }
}
