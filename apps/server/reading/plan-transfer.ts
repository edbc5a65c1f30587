import type { z } from 'zod'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { TransferPlan } from '#outbreak/transfer/contract-reads.ts'
import { nearestWithBeds } from '../../../engines/dispatch/nearest-with-beds.ts'
import type { PersonToMove } from '../../../engines/dispatch/problem.ts'
import { type NamedSite, pointOf } from './dispatch-sites.ts'
import { notNearerWords, reasonWords, unplannedWords } from './plan-words.ts'
import type { RequestDoc } from './read-transfer-queue.ts'

const toMove = (request: RequestDoc, refusedBy: readonly string[]): PersonToMove => ({
  person: request.person,
  class: request.class,
  at: pointOf(request.home),
  grade: request.grade,
  needs: request.needs,
  refusedBy,
  waitingSince: request.waitingSince as Instant,
  dueAt: request.dueAt as Instant | null,
})

/** A bed or a room for everybody who still waits for one, by the transparent rule, in words. Reserves nothing. */
export function planTransfer(
  requests: readonly RequestDoc[],
  sites: readonly NamedSite[],
  refused: ReadonlyMap<string, readonly string[]>,
): z.infer<typeof TransferPlan> {
  const people = requests
    .filter(({ class: of, waitsFor }) => waitsFor === 'bed' || (of === 'contact' && waitsFor !== 'door'))
    .map((request) => toMove(request, refused.get(request.person) ?? []))
  const classes = new Map(people.map((person) => [person.person, person.class]))
  const byId = new Map(sites.map((site) => [site.site, site]))
  const plan = nearestWithBeds({ people, sites, vehicles: [] })
  return {
    rule: 'nearest-with-beds',
    planned: plan.assigned.map((one) => ({
      person: one.person,
      class: classes.get(one.person) ?? 'positive',
      facility: one.site,
      name: byId.get(one.site)?.name ?? { zh: one.site, en: one.site },
      km: one.km,
      reason: reasonWords(one),
      notNearer: notNearerWords(one.notNearer, byId),
    })),
    unplanned: plan.unplanned.map((one) => ({ ...one, reason: unplannedWords(one) })),
  }
}
