import type { Right } from '#kernel/positions/rights.ts'
import type { Chance } from '../hohhot-2022-11/random.ts'
import { syntheticIdentity } from '../hohhot-2022-11/synthetic-identity.ts'
import { moment, type Script, SYSTEM } from './script.ts'
import { CITY, LEAD, markOf, UNITS, type Unit } from './units.ts'

const LEADS: readonly Right[] = [
  'board.read',
  'patrol.lead',
  'patrol.serve',
  'patrol.locate',
  'duty.act',
  'duty.escalate',
  'directive.answer',
  'record.void',
  'post.manage',
]
const SERVES: readonly Right[] = ['board.read', 'patrol.serve', 'duty.act', 'directive.answer']

/** One officer or auxiliary on a unit's roster. */
export interface Member {
  readonly person: string
  readonly role: 'officer' | 'auxiliary'
}
/** As many as the unit has kit sets: everybody has one. */
export const rosterOf = (unit: Unit): readonly Member[] =>
  Array.from({ length: unit.sets }, (_, n) => ({
    person: `b-${markOf(unit)}-${String(n + 1).padStart(3, '0')}`,
    role: n % 5 < 3 ? 'officer' : 'auxiliary',
  }))

function addPeople(script: Script, chance: Chance): void {
  let serial = 0
  for (const unit of UNITS)
    for (const { person } of rosterOf(unit)) {
      const identity = syntheticIdentity(chance, 700_000 + ++serial, chance.int(22, 57), chance.yes(0.2) ? 2 : 1)
      script.people.push({ person, ...identity, address: '' })
    }
}

/** Posts of the patrol: the city's lead, and one a unit over its own place. Each has its first officer. */
export function openPosts(script: Script, chance: Chance): void {
  addPeople(script, chance)
  const lead = { post: LEAD, place: CITY, agency: 'police-1502', rights: LEADS, holder: 'b-1502-special-001' }
  const units = UNITS.map((unit) => ({
    post: unit.post,
    place: unit.place,
    agency: `police-${markOf(unit)}`,
    rights: SERVES,
    holder: rosterOf(unit)[unit.post === '1502-special.patrol' ? 1 : 0]?.person ?? '',
  }))
  const titles = new Map(UNITS.map(({ post, zh, en }) => [post, { zh: `${zh}巡防岗`, en: `${en}, patrol` }]))
  const leadTitle = { zh: '包头市公安局巡防指挥岗', en: 'Baotou police, patrol command' }
  const all = [lead, ...units]
  script.act(
    moment('11-09T08:00'),
    SYSTEM,
    'create-post',
    ...all.map(({ post, place, agency, rights }) => ({
      post,
      agency,
      title: titles.get(post) ?? leadTitle,
      jurisdiction: place,
      grants: rights.map((right) => ({ right, mode: 'command' })),
    })),
  )
  script.act(
    moment('11-09T08:01'),
    SYSTEM,
    'fill-post',
    ...all.map(({ post, holder }) => ({ post, holder, until: null })),
  )
  for (const { post, holder } of all) script.holders.set(post, holder)
}
