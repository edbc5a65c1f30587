import { districtOf } from '#kernel/jurisdictions/place-code.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import type { PackChangeAnswer } from '#outbreak/pack-change/contract.ts'
import type { PackChangePlan } from '#outbreak/pack-change/plan-pack-change.ts'
import type { ReadDb } from '#store/store.ts'
import type { Names } from '../reading/duty-view.ts'
import { readNames } from '../reading/names.ts'

type District = PackChangeAnswer['districts'][number]
type Counted = Exclude<keyof District, 'place' | 'name'>

function byDistrict({ contacts, zones }: PackChangePlan, names: Names): District[] {
  const districts = new Map<PlaceCode, District>()
  const add = (place: PlaceCode, what: Counted, n = 1): void => {
    const code = districtOf(place) ?? place
    const had = districts.get(code) ?? {
      place: code,
      name: names.place(code),
      released: 0,
      shortened: 0,
      secondaryReleased: 0,
      zonesLifted: 0,
      buildingsOrdered: 0,
    }
    districts.set(code, { ...had, [what]: had[what] + n })
  }
  for (const { home } of contacts.released) add(home, 'released')
  for (const { contact } of contacts.shortened) add(contact.home, 'shortened')
  for (const { home } of contacts.secondaryReleased) add(home, 'secondaryReleased')
  for (const { place } of zones.lifted) add(place, 'zonesLifted')
  for (const { zone, buildings } of zones.redrawn) {
    add(zone.place, 'zonesLifted')
    add(zone.place, 'buildingsOrdered', buildings.filter(({ ordered }) => !ordered).length)
  }
  return [...districts.values()].sort((a, b) => (a.place < b.place ? -1 : 1))
}

function newEnds({ contacts }: PackChangePlan): PackChangeAnswer['newEnds'] {
  const ends = new Map<string, PackChangeAnswer['newEnds'][number]>()
  for (const { was, until } of contacts.shortened) {
    const key = `${until} ${was}`
    ends.set(key, { until, was, people: (ends.get(key)?.people ?? 0) + 1 })
  }
  return [...ends.values()].sort((a, b) => (a.until < b.until ? -1 : 1))
}

function zoneList({ zones }: PackChangePlan, names: Names): PackChangeAnswer['zones'] {
  const part = ({ place, households, residents }: { place: PlaceCode; households: number; residents: number }) => ({
    place,
    name: names.place(place),
    households,
    residents,
  })
  return [
    ...zones.redrawn.map(({ zone: { place, order }, buildings }) => ({
      ...part({ place, households: order.households, residents: order.residents }),
      change: 'redrawn' as const,
      level: order.level,
      keeps: buildings.map(part),
    })),
    ...zones.lifted.map(({ place, order }) => ({
      ...part({ place, households: order.households, residents: order.residents }),
      change: 'lifted' as const,
      level: order.level,
      keeps: [],
    })),
  ]
}

function placesOf({ contacts, zones }: PackChangePlan): PlaceCode[] {
  const homes = [
    ...contacts.released.map(({ home }) => home),
    ...contacts.secondaryReleased.map(({ home }) => home),
    ...contacts.shortened.map(({ contact }) => contact.home),
  ]
  const drawn = zones.redrawn.flatMap(({ zone, buildings }) => [zone.place, ...buildings.map(({ place }) => place)])
  const wide = [...drawn, ...zones.lifted.map(({ place }) => place)]
  const districts = [...homes, ...wide].flatMap((place) => districtOf(place) ?? [])
  return [...new Set([...districts, ...wide])]
}

/** The plan as lists that a commander reads before deciding. */
export async function describePackChange(
  db: ReadDb,
  city: string,
  plan: PackChangePlan,
): Promise<Omit<PackChangeAnswer, 'dryRun' | 'refused'>> {
  const { from, to, at } = plan.coming
  const names = await readNames(db, city, { places: placesOf(plan) })
  return {
    from: { id: from.id, name: from.name },
    to: { id: to.id, name: to.name },
    at,
    counts: plan.counts,
    districts: byDistrict(plan, names),
    newEnds: newEnds(plan),
    zones: zoneList(plan, names),
  }
}
