import { ancestorsOf, buildingOf, communityOf } from '#kernel/jurisdictions/place-code.ts'
import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { clockDay, clockDue } from '#kernel/policy/clock-due.ts'
import { answeringPost } from '#kernel/positions/answering.ts'
import { type PlaceCode, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { ControlRequired, InfectionInsideRecorded } from '../../zones/events.ts'
import { hasOrderAt, type ZoneState } from '../../zones/state.ts'
import { unrecordedLapse } from '../../zones/zone-reads.ts'
import type { ReportPositive } from '../contract.ts'

const zoneStream = (place: PlaceCode): StreamId => streamId('zone', place)

/** Places whose order would cover a home: the unit, its building, compound and community, finest first. */
export function coveringPlaces(home: PlaceCode): readonly PlaceCode[] {
  const community = communityOf(home) ?? home
  return [home, ...ancestorsOf(home).filter((place) => place.length >= community.length)]
}
export const coveringStreams = (home: PlaceCode): readonly StreamId[] => coveringPlaces(home).map(zoneStream)

function controlRequired(command: ReportPositive, building: PlaceCode, context: Context): Fact {
  const { person, occurredAt } = command
  const data: ControlRequired = {
    place: building,
    becauseOf: person,
    foundAt: occurredAt,
    countedDate: clockDay(context, 'strictControl', occurredAt),
    orderDueAt: clockDue(context, 'strictControl', occurredAt),
    proposeDueAt: clockDue(context, 'strictControl.accept', occurredAt),
    holder: answeringPost(building, 'control'),
  }
  return { type: 'control-required', data, streams: [zoneStream(building)], place: building, occurredAt }
}

/** Under a pack that leaves households already isolated at home out, such a finding does not move the lift day. */
function infectionInside(command: ReportPositive, place: PlaceCode, context: Context): Fact {
  const { person, foundIn, occurredAt } = command
  const atHome = foundIn === 'homeQuarantine'
  const countsAsNew = !(atHome && context.policy.zone?.lift.countsAsNew === 'outside-home-isolation')
  const data: InfectionInsideRecorded = { place, case: person, countsAsNew, foundAt: occurredAt }
  return { type: 'infection-inside-recorded', data, streams: [zoneStream(place)], place, occurredAt }
}

/**
 * What a positive means for the home: inside an order in force it is recorded there; otherwise strict control of
 * the building is required. A further positive while that is owed is one more reason and moves the later lift day;
 * it opens no second duty. A pack that draws no zones asks for no control. `zones` are the states of `coveringPlaces(home)`, in that order.
 */
export function controlOfHome(command: ReportPositive, zones: readonly ZoneState[], context: Context): readonly Fact[] {
  const places = coveringPlaces(command.home)
  const covered = places[zones.findIndex((zone) => hasOrderAt(zone, command.occurredAt))]
  if (covered !== undefined) return [infectionInside(command, covered, context)]
  if (context.policy.zone === null) return []
  const building = buildingOf(command.home) ?? command.home
  const zone = zones[places.indexOf(building)]
  const lapsed = zone === undefined ? [] : unrecordedLapse(zone, command.occurredAt)
  return [...lapsed, controlRequired(command, building, context)]
}
