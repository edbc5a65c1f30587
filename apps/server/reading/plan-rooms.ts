import type { z } from 'zod'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { TransferPlan } from '#outbreak/transfer/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { nearestWithBeds } from '../../../engines/dispatch/nearest-with-beds.ts'
import { type NamedSite, pointOf } from './dispatch-sites.ts'
import { notNearerWords, reasonWords, unplannedWords } from './plan-words.ts'

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
  const byId = new Map(sites.map((site) => [site.site, site]))
  const plan = nearestWithBeds({ people, sites, vehicles: [] })
  return {
    rule: 'nearest-with-beds',
    planned: plan.assigned.map((one) => ({
      person: one.person,
      class: 'contact',
      facility: one.site,
      name: byId.get(one.site)?.name ?? { zh: one.site, en: one.site },
      km: one.km,
      reason: reasonWords(one),
      notNearer: notNearerWords(one.notNearer, byId),
    })),
    unplanned: plan.unplanned.map((one) => ({ ...one, reason: unplannedWords(one) })),
  }
}
