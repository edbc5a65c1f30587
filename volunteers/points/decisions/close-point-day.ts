import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { happened, moment } from '../../facts.ts'
import type { ClosePointDay } from '../contract.ts'
import {
  knownPoint,
  ledByActor,
  type PointReads,
  pointBearers,
  pointPlace,
  pointStream,
  unlocked,
} from '../point-reads.ts'

/** The daily close: what stands at the point on that day is frozen, and nobody is left behind in it. */
export const closePointDay: Decision<ClosePointDay, PointReads, VolunteersRefusal> = {
  name: 'close-point-day',
  right: 'volunteer.lead',
  place: pointPlace,
  bearers: pointBearers,
  streams: ({ point }) => ({ point: pointStream(point) }),
  decide({ point, date, occurredAt }, states, context) {
    const known = knownPoint(point, states.point)
    if (!known.ok) return known
    const led = ledByActor(known.value, context)
    if (!led.ok) return led
    const free = unlocked(known.value, date)
    if (!free.ok) return free
    const open = known.value.present.filter((attendance) => attendance.date <= date).length
    if (open > 0) return refuse('day-not-over', { point, open })
    const when = moment(occurredAt, context)
    if (!when.ok) return when
    const { verified, minutes } = known.value.days[date] ?? { verified: 0, minutes: 0 }
    const at = { place: known.value.community, occurredAt }
    return accept([happened('point-day-closed', { point, date, verified, minutes }, [pointStream(point)], at)])
  },
}
