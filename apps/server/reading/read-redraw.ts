import type { z } from 'zod'
import { contains } from '#kernel/jurisdictions/place-code.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { RedrawPreview } from '#outbreak/zones/contract-reads.ts'
import { isInsideWindow, type RedrawBuilding, redrawPlan } from '#outbreak/zones/redraw-plan.ts'
import type { ZoneInForce } from '#outbreak/zones/state.ts'
import type { ReadDb } from '#store/store.ts'
import { readNames } from './names.ts'

interface Found {
  readonly person: string
  readonly home: PlaceCode
  readonly foundAt: Instant
}
const BUILDINGS = `select code as place, coalesce(households, 0) as households, coalesce(residents, 0) as residents
  from places where city = $1 and known_to is null and level = 'building' and starts_with(code, $2) order by code`
const INFECTIONS = `select person, home, found_at as "foundAt" from cases
  where city = $1 and known_to is null and status <> 'revoked' and starts_with(home, $2) order by found_at`

/** A wide zone as it would be by building at `now`; `db` must see the cases. */
export async function readRedraw(
  db: ReadDb,
  city: string,
  zone: ZoneInForce,
  pack: PolicyPack,
  now: Instant,
): Promise<z.infer<typeof RedrawPreview>> {
  const buildings = await db.rows<RedrawBuilding>(BUILDINGS, [city, zone.place])
  const found = await db.rows<Found>(INFECTIONS, [city, zone.place])
  const lift = pack.zone?.lift ?? zone.order.lift
  const plan = redrawPlan({
    zone: zone.place,
    covers: { households: zone.order.households, residents: zone.order.residents },
    at: now,
    lift,
    levelKept: pack.zone?.levels.includes(zone.order.level) ?? false,
    buildings,
    infections: found.map((one) => ({ ...one, countsAsNew: true })),
  })
  const names = await readNames(db, city, { places: [...plan.keep.map(({ place }) => place), ...plan.free] })
  return {
    ...plan,
    keep: plan.keep.map((one) => ({
      ...one,
      placeName: names.place(one.place),
      cases: found
        .filter(({ home, foundAt }) => contains(one.place, home) && isInsideWindow(foundAt, now, lift))
        .map(({ person }) => person),
    })),
    free: plan.free.map((place) => ({ place, placeName: names.place(place) })),
  }
}
