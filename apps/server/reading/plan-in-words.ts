import type { z } from 'zod'
import type { TransferPlan } from '#outbreak/transfer/contract-reads.ts'
import { nearestWithBeds } from '../../../engines/dispatch/nearest-with-beds.ts'
import type { PersonToMove } from '../../../engines/dispatch/problem.ts'
import type { NamedSite } from './dispatch-sites.ts'
import { notNearerWords, reasonWords, unplannedWords } from './plan-words.ts'

/** Where the transparent rule would send each of `people`, and why there. Reserves nothing. */
export function planInWords(
  people: readonly PersonToMove[],
  sites: readonly NamedSite[],
): z.infer<typeof TransferPlan> {
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
