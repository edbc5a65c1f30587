import { contains } from '#kernel/jurisdictions/place-code.ts'
import type { ZoneInForce } from '../zones/state.ts'
import type { PackChangeCounts } from './contract.ts'
import { type Coming, type ContactChanges, planContacts } from './plan-contacts.ts'
import { planZones, type ZoneChanges } from './plan-zones.ts'
import type { PackChangeSnapshot } from './snapshot.ts'

/** Everything that a change of pack does, and its counts. The preview and the act are the same plan. */
export interface PackChangePlan {
  readonly coming: Coming
  readonly contacts: ContactChanges
  readonly zones: ZoneChanges
  readonly counts: PackChangeCounts
}

/** People inside, each once: an order within a wider one adds nobody. */
const peopleInside = (zones: readonly ZoneInForce[]): number =>
  zones
    .filter(({ place }) => !zones.some((wider) => wider.place !== place && contains(wider.place, place)))
    .reduce((sum, { order }) => sum + order.residents, 0)

function countsOf(contacts: ContactChanges, { kept, lifted, redrawn }: ZoneChanges): PackChangeCounts {
  const ended = [...lifted, ...redrawn.map(({ zone }) => zone)]
  const drawn = redrawn.flatMap(({ buildings }) => buildings).filter(({ ordered }) => !ordered)
  const insideDrawn = drawn.reduce((sum, { residents }) => sum + residents, 0)
  return {
    contacts: { released: contacts.released.length, shortened: contacts.shortened.length },
    secondaryContacts: { released: contacts.secondaryReleased.length },
    zones: { before: kept.length + ended.length, after: kept.length + drawn.length, lifted: ended.length },
    people: { insideBefore: peopleInside([...kept, ...ended]), insideAfter: peopleInside(kept) + insideDrawn },
  }
}

/**
 * What the pack `to`, in force from `at`, changes in a city as it stood just before. Where packs differ the one milder
 * for the person counts: an end moves forward or stays, a zone shrinks, ends or stays; nothing grows.
 */
export function planPackChange(snapshot: PackChangeSnapshot, coming: Coming): PackChangePlan {
  const contacts = planContacts(snapshot.contacts, coming)
  const zones = planZones(snapshot, coming)
  return { coming, contacts, zones, counts: countsOf(contacts, zones) }
}

/** Persons and places whose change was refused. */
export interface RefusedChanges {
  readonly persons: ReadonlySet<string>
  readonly places: ReadonlySet<string>
}

/** The plan as far as it was carried out: what was refused stays as it was. */
export function planWithout(plan: PackChangePlan, { persons, places }: RefusedChanges): PackChangePlan {
  if (persons.size === 0 && places.size === 0) return plan
  const { released, shortened, secondaryReleased } = plan.contacts
  const contacts: ContactChanges = {
    released: released.filter(({ person }) => !persons.has(person)),
    shortened: shortened.filter(({ contact }) => !persons.has(contact.person)),
    secondaryReleased: secondaryReleased.filter(({ person }) => !persons.has(person)),
  }
  const { kept, lifted, redrawn } = plan.zones
  const refused = [...lifted, ...redrawn.map(({ zone }) => zone)].filter(({ place }) => places.has(place))
  const zones: ZoneChanges = {
    kept: [...kept, ...refused],
    lifted: lifted.filter(({ place }) => !places.has(place)),
    redrawn: redrawn.filter(({ zone }) => !places.has(zone.place)),
  }
  return { ...plan, contacts, zones, counts: countsOf(contacts, zones) }
}
