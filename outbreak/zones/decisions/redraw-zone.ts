import { contains } from '#kernel/jurisdictions/place-code.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { type Instant, later } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { CaseState } from '../../cases/state.ts'
import { carve, type Part, type PartReads, partStreams } from '../carve.ts'
import type { RedrawZone, ZonesRefusal } from '../contract.ts'
import { zoneRuleFor } from '../pack-zones.ts'
import { isInsideWindow } from '../redraw-plan.ts'
import type { ZoneInForce } from '../state.ts'
import { standingOrder, type ZoneReads, zonePlace, zoneStream } from '../zone-reads.ts'

type Reads = ZoneReads & PartReads & { readonly cases: readonly SubjectState<CaseState>[] }
type Lift = { readonly consecutiveDaysNoNew: number }

/** Each building kept is kept for a case that lives there and was found inside the window. */
function keptPart(
  building: RedrawZone['buildings'][number],
  cases: readonly CaseState[],
  at: Instant,
  lift: Lift,
): Result<Part, ZonesRefusal> {
  const found: Instant[] = []
  for (const person of building.cases) {
    const known = cases.find((one) => one.status !== 'none' && one.record.person === person)
    const record = known === undefined || known.status === 'none' || known.status === 'revoked' ? null : known.record
    if (record === null || !contains(building.place, record.home) || !isInsideWindow(record.found.at, at, lift))
      return refuse('case-not-inside', { person, part: building.place, days: lift.consecutiveDaysNoNew })
    found.push(record.found.at)
  }
  const { place, households, residents } = building
  return accept({
    place,
    households,
    residents,
    evidence: building.cases.map((person) => `case/${person}`),
    ...(found[0] === undefined ? {} : { lastFoundAt: found.reduce(later) }),
  })
}

/** An infection known to the zone and still inside the window keeps its building: leaving it out is refused. */
function refuseLeftOut(command: RedrawZone, zone: ZoneInForce, lift: Lift) {
  const named = new Set(command.buildings.flatMap(({ cases }) => cases))
  const missing = zone.infections.find(
    ({ person, foundAt, countsAsNew }) =>
      countsAsNew && isInsideWindow(foundAt, command.occurredAt, lift) && !named.has(person),
  )
  return missing === undefined
    ? undefined
    : refuse('infection-left-out', { person: missing.person, foundAt: missing.foundAt, place: command.place })
}

/** Why a building is under order: the infections are still inside the days, and the wide order had to end. */
const PACK_CHANGED = 'pack-changed: 方案调整，按楼栋重划 / the pack has changed; drawn by building'

/** From compound to building in one operation, as the plan of `redrawPlan` draws it. */
export const redrawZone: Decision<RedrawZone, Reads, ZonesRefusal> = {
  name: 'redraw-zone',
  right: 'zone.order',
  place: zonePlace,
  streams: (command) => ({
    ...zoneStream(command),
    ...partStreams(command.buildings),
    cases: command.buildings.flatMap(({ cases }) => cases.map((person) => streamId('case', person))),
  }),
  decide(command, states, context) {
    const standing = standingOrder(command, states, context)
    if (!standing.ok) return standing
    const { reason: ends } = command
    const { order } = standing.value
    if (ends === 'pack-changed' && zoneRuleFor(context.policy, command.place, order.level).ok)
      return refuse(
        'zone-still-in-pack',
        { pack: context.policy.id, place: command.place, level: order.level },
        { field: 'reason' },
      )
    const lift = context.policy.zone?.lift ?? standing.value.order.lift
    const leftOut = refuseLeftOut(command, standing.value, lift)
    if (leftOut) return leftOut
    if (command.buildings.length === 0) return refuse('nothing-kept', { place: command.place })
    const parts: Part[] = []
    for (const building of command.buildings) {
      const part = keptPart(
        building,
        states.cases.map(({ domain }) => domain),
        command.occurredAt,
        lift,
      )
      if (!part.ok) return part
      parts.push(part.value)
    }
    const reason = ends === 'pack-changed' ? PACK_CHANGED : ''
    return carve({ ...command, how: 'redraw', ends, parts, reason }, standing.value, states, context)
  },
}
