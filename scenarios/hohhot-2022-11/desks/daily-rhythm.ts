import { postId } from '#kernel/primitives/ids.ts'
import { DISTRICTS } from '../districts.ts'
import { CITY } from '../joint-command.ts'
import type { Chance } from '../random.ts'
import { at, DAYS, dateOf, dayOf } from '../time.ts'
import { districtOf } from './book-contacts.ts'
import { ago, type DeskAct } from './desk-act.ts'
import type { RecordBook } from './record-book.ts'

/** Units that give no return on a day. */
const MISSING: readonly string[] = ['150104 11', '150123 13', '150104 16', '150125 16']
const LATE: Readonly<Record<string, number>> = { '150103': 0.2, '150104': 0.3, '150124': 0.15 }

/** What a unit can say of its morning: from the record, as anybody can count it again. */
function figuresOf(book: RecordBook) {
  const count = (of: readonly { readonly place: string; readonly at: number }[]) =>
    Map.groupBy(of, ({ place, at: when }) => `${districtOf(place)} ${dayOf(when)}`)
  const found = count([...book.cases.values()].map(({ home, foundAt }) => ({ place: home, at: foundAt })))
  const contacts = count(book.contacts.map(({ home, determinedAt }) => ({ place: home, at: determinedAt })))
  return (district: string, day: number, until: number): Record<string, number> => {
    const before = (list: readonly { readonly at: number }[] | undefined) =>
      (list ?? []).filter(({ at: when }) => when < until).length
    const key = `${district} ${day}`
    return { found: before(found.get(key)), contacts: before(contacts.get(key)) }
  }
}

/** The day opens at 07:00; every district's command returns it by 14:00, nil or not: some late, a few not at all. */
export function rhythmActs(book: RecordBook, chance: Chance): DeskAct[] {
  const figures = figuresOf(book)
  const acts: DeskAct[] = []
  for (let day = 0; day < DAYS; day++) {
    const period = `day-${dateOf(day)}`
    const opened = at(day, '07:00')
    const units = DISTRICTS.map(({ code }) => postId(code, 'command'))
    acts.push({
      at: opened,
      post: CITY,
      command: 'open-period',
      payloads: [{ period, place: '1501', date: dateOf(day), units, occurredAt: ago(opened, 1) }],
    })
    for (const { code } of DISTRICTS) {
      if (MISSING.includes(`${code} ${day}`)) continue
      const late = chance.yes(LATE[code] ?? 0.04)
      const when = late ? at(day, '14:20') + chance.int(0, 110) : at(day, '12:40') + chance.int(0, 75)
      const counted = figures(code, day, when - 30)
      const nil = Object.values(counted).every((n) => n === 0)
      const unit = postId(code, 'command')
      acts.push({
        at: when,
        post: unit,
        command: nil ? 'return-nil' : 'return-day',
        payloads: [{ period, unit, ...(nil ? {} : { figures: counted }), occurredAt: ago(when, 2) }],
      })
    }
  }
  return acts
}
