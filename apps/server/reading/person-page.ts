import type { z } from 'zod'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import { GRADES } from '#outbreak/cases/care-contract.ts'
import type { PersonPage } from '#outbreak/contract-reads.ts'
import type { ReadDb, ReadScope, Store } from '#store/store.ts'
import type { Language } from '../http/language.ts'
import { type CareReading, readCareFile } from './care-file.ts'
import { readCareNeeds } from './read-care-needs.ts'
import { readCase } from './read-cases.ts'
import { readContact, readContacts } from './read-contacts.ts'
import { type Asking, readDuties } from './read-duties.ts'
import { readHolds } from './read-holds.ts'
import { readTimeline } from './read-timeline.ts'
import { suggestBeds } from './suggest-beds.ts'

type Page = z.infer<typeof PersonPage>
const MOST = 200
const NEEDS_BED = new Set(['found', 'bedAssigned'])

async function readRecord(
  db: ReadDb,
  asking: Asking,
  person: string,
  rules: Omit<CareReading, 'now'>,
): Promise<Omit<Page, 'suggestedBeds'> | null> {
  const { city } = asking
  const found = await readCase(db, city, person)
  const contact = await readContact(db, city, person)
  const holds = await readHolds(db, city, person, asking.now)
  if (found === null && contact === null && holds.length === 0) return null
  const pools = holds.map(({ pool }) => `retest/${pool}.${person}`)
  const ofPools = await Promise.all(pools.map((stream) => readDuties(db, asking, { stream, limit: MOST })))
  const linesOfPools = await Promise.all(pools.map((stream) => readTimeline(db, city, stream)))
  const duties = [
    ...ofPools.flat(),
    ...(await readDuties(db, asking, { stream: `case/${person}`, limit: MOST })),
    ...(await readDuties(db, asking, { stream: `contact/${person}`, limit: MOST })),
  ]
  const timeline = [
    ...linesOfPools.flat(),
    ...(await readTimeline(db, city, `case/${person}`)),
    ...(await readTimeline(db, city, `contact/${person}`)),
  ]
  // A fact of both histories, such as a contact's positive result, is one line.
  const lines = new Map(timeline.map((entry) => [`${entry.event}/${entry.row}`, entry]))
  return {
    person,
    case: found,
    contact,
    holds,
    care: await readCareFile(db, city, person, { ...rules, now: asking.now }),
    duties,
    timeline: [...lines.values()].toSorted((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1)),
    contacts: (await readContacts(db, city, { indexCase: person, limit: MOST })).rows,
  }
}

/** A person's record as the asker may see it; null when there is none in their jurisdiction. */
export async function readPersonPage(
  store: Store,
  scope: ReadScope,
  asking: Asking,
  person: string,
  language: Language,
  rules: Omit<CareReading, 'now'>,
): Promise<Page | null> {
  const record = await store.read(scope, (db) => readRecord(db, asking, person, rules))
  if (record === null) return null
  const found = record.case
  const moving = record.duties.some(({ kind, outcome }) => kind === 'care-move' && outcome === null)
  if (found === null || !(moving || NEEDS_BED.has(found.status))) return { ...record, suggestedBeds: [] }
  const grade = GRADES.find((known) => known === found.grade) ?? null
  // Beds are shared out city-wide: the search looks beyond the asker's own district, at facilities only.
  const wide: ReadScope = { ...scope, scope: [placeOfCity(scope.city)], rights: ['board.read'], mode: 'counts' }
  const needs = await store.read(scope, (db) => readCareNeeds(db, asking.city, person))
  const suggestedBeds = await store.read(wide, (db) =>
    suggestBeds(db, asking.city, { home: found.home, grade, needs }, language),
  )
  return { ...record, suggestedBeds }
}
