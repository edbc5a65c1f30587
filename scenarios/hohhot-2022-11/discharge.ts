import { postId } from '#kernel/primitives/ids.ts'
import { act } from './emit.ts'
import { leave } from './opening.ts'
import { at, DAY, DAYS } from './time.ts'
import { ago, type Case, type Facility, tally, type World } from './world.ts'

/**
 * People leaving hospital a day, discharged and released together. Published: 61 on 28 October, 78 on 1 November,
 * 223 on 7 November; 34, 11 and 10 confirmed on 10, 11 and 13 November. The rest is interpolated by eye.
 */
const LEAVING = [61, 65, 70, 74, 78, 96, 122, 150, 178, 205, 223, 236, 240, 244, 236, 250, 268, 290]

export function planDischarges(world: World): void {
  for (let day = 0; day < DAYS; day++) {
    const total = LEAVING[day] ?? 0
    world.queue.put(at(day, '10:30'), () => discharge(world, Math.round(total * 0.6)))
    world.queue.put(at(day, '15:30'), () => discharge(world, Math.round(total * 0.4)))
  }
}

/** Opening patients first; then those with seven full days inside, longest first. */
function discharge(world: World, people: number): void {
  const hospitals = [...world.facilities.values()].filter((facility) => facility.kind !== 'isolation-site')
  const opening = hospitals.reduce((sum, facility) => sum + facility.opening, 0)
  let left = people
  for (const facility of hospitals) {
    const share = Math.min(facility.opening, Math.ceil((people * facility.opening) / Math.max(1, opening)))
    const leaving = Math.min(share, left)
    leave(world, facility.id, leaving)
    left -= leaving
  }
  const ready = world.cases
    .filter(
      (item) => item.status === 'admitted' && item.admittedAt !== null && item.admittedAt + 7 * DAY + 30 < world.now,
    )
    .slice(0, left)
  for (const [facility, items] of Map.groupBy(ready, (item) => item.facility))
    if (facility) goHome(world, facility, items)
}

function goHome(world: World, facility: Facility, items: readonly Case[]): void {
  act(
    world,
    postId(facility.id, 'hospital'),
    'discharge-patient',
    items.map(({ person }) => ({
      person: person.id,
      facility: facility.id,
      to: 'home-monitoring',
      occurredAt: ago(world, 1),
    })),
  )
  for (const item of items) item.status = 'discharged'
  facility.occupied -= items.length
  tally(world, 'discharged', items.length)
}
