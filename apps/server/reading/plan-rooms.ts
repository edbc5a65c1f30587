import type { z } from 'zod'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { TransferPlan } from '#outbreak/transfer/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { type NamedSite, pointOf } from './dispatch-sites.ts'
import { planInWords } from './plan-in-words.ts'

interface Waiting {
  readonly person: string
  readonly home: string
  readonly since: Instant
}

/** Contacts who have no room yet, those already on the way among them. */
export function readRoomless(db: ReadDb, city: string, people: readonly string[]): Promise<Waiting[]> {
  const sql = `select person, place as home, determined_at as since from contacts
    where city = $1 and known_to is null and person = any ($2) and status in ('determined', 'told', 'moving')`
  return db.rows<Waiting>(sql, [city, people])
}

/** A room each by the transparent rule, with its reason in words. Reserves nothing. */
export function planRooms(waiting: readonly Waiting[], sites: readonly NamedSite[]): z.infer<typeof TransferPlan> {
  const people = waiting.map(({ person, home, since }) => ({
    person,
    class: 'contact' as const,
    at: pointOf(home),
    grade: 'asymptomatic',
    needs: [],
    refusedBy: [],
    waitingSince: since,
    dueAt: null,
  }))
  return planInWords(people, sites)
}
