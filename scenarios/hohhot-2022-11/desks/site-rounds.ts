import { postId } from '#kernel/primitives/ids.ts'
import type { Chance } from '../random.ts'
import { at, DAYS, dateOf } from '../time.ts'
import { type Course, isAtHome, isFollowedAt } from './contact-course.ts'
import { ago, type DeskAct } from './desk-act.ts'

/** Sites that write no round on a day: the clock finds them. */
const SILENT: readonly string[] = ['s-150104-3 15', 's-150103-6 15', 's-150123-2 14']
const SYMPTOMS = [['fever'], ['cough'], ['sore-throat']] as const

/** By exception: a site's evening is one record, and names only those who were not well. */
export function siteRoundActs(courses: readonly Course[], chance: Chance): DeskAct[] {
  const acts: DeskAct[] = []
  const bySite = [...Map.groupBy(courses, ({ site }) => site)].sort(([a], [b]) => (a < b ? -1 : 1))
  for (let day = 0; day < DAYS; day++)
    for (const [site, guests] of bySite) {
      const now = at(day, '18:20') + chance.int(0, 190)
      const here = guests.filter((course) => isFollowedAt(course, now) && !isAtHome(course, now))
      if (here.length === 0 || SILENT.includes(`${site} ${day}`)) continue
      const unwell = here.filter(({ until }) => until > now + 36 * 60 && chance.yes(day < 13 ? 0 : 0.0012))
      acts.push({
        at: now,
        post: postId(site, 'hospital'),
        command: 'record-site-follow-up',
        payloads: [
          {
            facility: site,
            date: dateOf(day),
            guests: here.length,
            exceptions: unwell.map(({ contact }) => ({
              person: contact.person,
              outcome: 'SEEN_NOT_OK',
              symptoms: [...chance.pick(SYMPTOMS)],
            })),
            occurredAt: ago(now, 5),
          },
        ],
      })
      if (unwell.length === 0) continue
      acts.push({
        at: now + 200,
        post: postId(site, 'hospital'),
        command: 'record-contact-test',
        payloads: unwell.map(({ contact }) => ({
          person: contact.person,
          result: 'negative',
          occurredAt: ago(now + 200, 40),
        })),
      })
    }
  return acts
}
