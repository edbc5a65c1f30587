import { type DispatchProblem, KEPT_WARDS, type PersonToMove, type Site, wardNeeded } from './problem.ts'
import type { DispatchPlan } from './result.ts'

const fits = (person: PersonToMove, site: Site): string | null => {
  if (person.class !== site.class) return 'class'
  if (!site.open) return 'closed'
  if (person.refusedBy.includes(site.site)) return 'refused'
  if (site.class === 'positive' && !site.takes.includes(person.grade)) return 'grade'
  const ward = wardNeeded(person.needs)
  return ward !== null && site.freeInWards[ward] === undefined ? 'need' : null
}

function faultsAt(site: Site, here: readonly PersonToMove[]): string[] {
  const faults = here.flatMap((person) => {
    const wrong = fits(person, site)
    return wrong === null ? [] : [`${person.person} at ${site.site}: ${wrong}`]
  })
  if (here.length > site.free) faults.push(`${site.site}: ${here.length} people, ${site.free} beds`)
  const kept = KEPT_WARDS.map((ward) => [ward, site.freeInWards[ward] ?? 0] as const)
  for (const [ward, free] of kept) {
    const inWard = here.filter(({ needs }) => wardNeeded(needs) === ward).length
    if (inWard > free) faults.push(`${site.site}, ${ward}: ${inWard} people, ${free} beds`)
  }
  const plain = here.filter(({ needs }) => wardNeeded(needs) === null).length
  const plainFree = Math.max(0, site.free - kept.reduce((sum, [, free]) => sum + free, 0))
  if (plain > plainFree) faults.push(`${site.site}: ${plain} people without a need in ${plainFree} plain beds`)
  return faults
}

/**
 * What is wrong with a plan, whoever made it; empty when nothing is: everybody once, no site over its beds, its wards or
 * its class, no grade it does not take, no need unmet. Reads the problem and the plan only, and shares no code with a planner.
 */
export function checkPlan(problem: DispatchProblem, plan: DispatchPlan): readonly string[] {
  const people = new Map(problem.people.map((person) => [person.person, person]))
  const named = [...plan.assigned, ...plan.unplanned].map(({ person }) => person)
  const faults = named.length === new Set(named).size ? [] : ['somebody is planned twice']
  for (const person of people.keys()) if (!named.includes(person)) faults.push(`${person} is left out`)
  for (const person of named) if (!people.has(person)) faults.push(`${person} was not asked about`)
  for (const site of problem.sites) {
    const here = plan.assigned.flatMap((one) => {
      const person = one.site === site.site ? people.get(one.person) : undefined
      return person === undefined ? [] : [person]
    })
    faults.push(...faultsAt(site, here))
  }
  const known = new Set(problem.sites.map(({ site }) => site))
  for (const { site } of plan.assigned) if (!known.has(site)) faults.push(`${site} does not exist`)
  return faults
}
