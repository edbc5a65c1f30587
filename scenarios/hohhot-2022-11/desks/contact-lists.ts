import { postId } from '#kernel/primitives/ids.ts'
import { DISTRICTS } from '../districts.ts'
import { dueOf } from '../late-evening.ts'
import type { Chance } from '../random.ts'
import { at, DAYS, dateOf, dayOf, type Minute } from '../time.ts'
import { districtOf, type ListedContact } from './book-contacts.ts'
import { ago, type DeskAct } from './desk-act.ts'

const CAUSES = ['vehicle', 'vehicle', 'crew', 'room', 'unreachable', 'staff'] as const
/** Lists that nobody signs, and share of lists signed after their time, in the weaker districts. */
const NEVER: readonly string[] = ['150104 12', '150103 14', '150123 8', '150104 14']
const LATE: Readonly<Record<string, number>> = { '150103': 0.25, '150104': 0.35, '150105': 0.12 }

/** What stood in the way of those placed late, or not yet, where their duty does not say so itself. */
function explained(list: readonly ListedContact[], now: Minute, chance: Chance) {
  return list
    .filter(({ placedAt, determinedAt }) => placedAt === null || placedAt > now || placedAt > dueOf(determinedAt) - 1)
    .map(({ person }) => ({ person, cause: chance.pick(CAUSES) }))
}

/** A late list is signed on the third day's evening; the others on the evening after, when nearly all are placed. */
function signedAt(district: string, day: number, index: number, chance: Chance): Minute {
  if (chance.yes(LATE[district] ?? 0.03)) return at(day + 2, '15:30') + chance.int(0, 300)
  return at(day + 1, '17:10') + index * 11 + chance.int(0, 70)
}

/** 日清日结: each district signs each day's list, everybody accounted for. */
export function listActs(contacts: readonly ListedContact[], chance: Chance): DeskAct[] {
  const lists = Map.groupBy(contacts, ({ home, determinedAt }) => `${districtOf(home)} ${dayOf(determinedAt)}`)
  const acts: DeskAct[] = []
  for (const [index, { code }] of DISTRICTS.entries())
    for (let day = -3; day < DAYS; day++) {
      const list = lists.get(`${code} ${day}`)
      if (list === undefined) continue
      const when = Math.max(signedAt(code, day, index, chance), at(0, '18:00') + index * 7)
      const rows = explained(list, when, chance)
      if (NEVER.includes(`${code} ${day}`) || when >= at(DAYS, '00:00')) continue
      acts.push({
        at: when,
        post: postId(code, 'isolation'),
        command: 'clear-contact-list',
        payloads: [
          {
            place: code,
            date: dateOf(day),
            people: [...new Set(list.map(({ person }) => person))],
            explained: rows,
            occurredAt: ago(when, 3),
          },
        ],
      })
    }
  return acts
}
