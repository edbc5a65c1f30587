import type { CommandStep, ScenarioStep } from '../../scenario.ts'
import { type Minute, minuteAt } from '../time.ts'
import { type KnownCase, readCaseStep } from './book-cases.ts'
import { closeContacts, type ListedContact, readContactStep } from './book-contacts.ts'
import { type KnownOrder, readZoneStep } from './book-zones.ts'

interface KnownRound {
  readonly round: string
  readonly district: string
  readonly openedAt: Minute
}
export interface KnownBuilding {
  readonly place: string
  readonly households: number
  readonly residents: number
  readonly at: Minute
}

/**
 * What the outbreak's own course has put on record, whole, as the desks' acts need it: written from its steps, so that
 * the desks know nothing that is not there.
 */
export interface RecordBook {
  readonly cases: Map<string, KnownCase>
  /** Every determination, in order. */
  readonly contacts: ListedContact[]
  /** The latest determination of a person. */
  readonly contactOf: Map<string, ListedContact>
  readonly orders: KnownOrder[]
  readonly rounds: KnownRound[]
  readonly buildings: Map<string, KnownBuilding>
  /** Who holds a post, and from when. */
  readonly posts: Map<string, { readonly holder: string; readonly at: Minute }>
  readonly sites: Map<string, { readonly place: string }>
}

const rowsOf = <T>(step: CommandStep): readonly T[] => step.payloads as readonly T[]

function readOther(book: RecordBook, step: CommandStep, at: Minute): void {
  if (step.command === 'open-round')
    for (const { round, areas } of rowsOf<{ round: string; areas: readonly string[] }>(step))
      book.rounds.push({ round, district: areas[0] ?? '', openedAt: at })
  if (step.command === 'fill-post')
    for (const { post, holder } of rowsOf<{ post: string; holder: string }>(step)) book.posts.set(post, { holder, at })
  if (step.command === 'open-facility')
    for (const { facility, place } of rowsOf<{ facility: string; place: string }>(step))
      book.sites.set(facility, { place })
  if (step.command === 'declare-place')
    for (const { code, households, residents } of rowsOf<{ code: string; households: number; residents: number }>(step))
      if (code.split('-').length === 3) book.buildings.set(code, { place: code, households, residents, at })
}

export function readRecord(steps: readonly ScenarioStep[]): RecordBook {
  const book: RecordBook = {
    cases: new Map(),
    contacts: [],
    contactOf: new Map(),
    orders: [],
    rounds: [],
    buildings: new Map(),
    posts: new Map(),
    sites: new Map(),
  }
  const standing = new Map<string, KnownOrder>()
  for (const step of steps) {
    if (step.kind !== 'command') continue
    const at = minuteAt(step.at)
    readCaseStep(book, step, at)
    readContactStep(book, step)
    readZoneStep(book, standing, step)
    readOther(book, step, at)
  }
  closeContacts(book)
  return book
}
