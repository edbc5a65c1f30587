import { postId } from '#kernel/primitives/ids.ts'
import type { VaultRow } from '../../scenario.ts'
import type { Chance } from '../random.ts'
import { at, type Minute } from '../time.ts'
import { standsAt } from './book-zones.ts'
import { ago, type DeskStep } from './desk-act.ts'
import type { DeskCrowd } from './desk-people.ts'
import type { RecordBook } from './record-book.ts'

/** Buildings under order for the last days, whose communities have listed who needs looking after. */
const BUILDINGS = 60
const LISTED_FROM: Minute = at(14, '18:10')
const NEEDS_UNTIL: Minute = at(17, '20:00')

export interface Neighbour {
  readonly person: string
  readonly place: string
  readonly vulnerable: readonly string[]
  readonly household: string
}

const KINDS = ['solitary-elderly', 'child', 'pregnant', 'dialysis', 'chronically-ill', 'disabled'] as const
const SHARES = [0.22, 0.24, 0.07, 0.09, 0.3, 0.08]
const AGES: Readonly<Record<string, readonly [number, number]>> = {
  'solitary-elderly': [68, 91],
  child: [0, 11],
  pregnant: [22, 38],
  dialysis: [35, 78],
  'chronically-ill': [45, 86],
  disabled: [19, 80],
}

/** The community's own post, once it has one; before, the district's desk. */
export const communityPost = (book: RecordBook, place: string, when: Minute) => {
  const own = postId(place.slice(0, 12), 'community')
  const since = book.posts.get(own)?.at
  return since !== undefined && since < when ? own : postId(place.slice(0, 6), 'community')
}

function householdOf(place: string, n: number, crowd: DeskCrowd, chance: Chance) {
  const id = `hh-${place}-${n}`
  const kind = KINDS[chance.weighted(SHARES)] ?? 'child'
  const [low, high] = AGES[kind] ?? [20, 80]
  const rows: VaultRow[] = [crowd.resident(place, chance.int(low, high))]
  if (kind !== 'solitary-elderly') rows.push(crowd.resident(place, chance.int(24, 66)))
  const neighbours = rows.map(
    ({ person }, i): Neighbour => ({ person, place, vulnerable: i === 0 ? [kind] : [], household: id }),
  )
  return { id, rows, neighbours, door: `${chance.int(1, 17)}0${chance.int(1, 2)}` }
}

/** Who lives there, ids only, with somebody to call first. */
export function householdSteps(
  book: RecordBook,
  crowd: DeskCrowd,
  chance: Chance,
): { readonly steps: readonly DeskStep[]; readonly neighbours: readonly Neighbour[] } {
  const standing = book.orders.filter(
    (order) => order.place.split('-').length === 3 && standsAt(order, LISTED_FROM) && standsAt(order, NEEDS_UNTIL),
  )
  const every = Math.max(1, Math.floor(standing.length / BUILDINGS))
  const chosen = standing.filter((_, i) => i % every === 0).slice(0, BUILDINGS)
  const steps: DeskStep[] = []
  const neighbours: Neighbour[] = []
  for (const [i, { place }] of chosen.entries()) {
    const now = LISTED_FROM + (i % 30) * 4
    const homes = Array.from({ length: chance.int(2, 4) }, (_, n) => householdOf(place, n + 1, crowd, chance))
    neighbours.push(...homes.flatMap((home) => home.neighbours))
    steps.push(
      { at: now - 1, rows: homes.flatMap((home) => home.rows) },
      {
        at: now,
        post: communityPost(book, place, now),
        command: 'record-household',
        payloads: homes.map((home) => ({
          household: home.id,
          place,
          door: home.door,
          residents: home.neighbours.map(({ person, vulnerable }) => ({ person, vulnerable })),
          firstContact: home.neighbours.at(-1)?.person ?? null,
          occurredAt: ago(now, 5),
        })),
      },
    )
  }
  return { steps, neighbours }
}
