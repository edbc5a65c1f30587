import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { happened, moment } from '../../facts.ts'
import type { CloseServicePoint } from '../contract.ts'
import { knownPoint, type PointReads, pointBearers, pointPlace, pointStream } from '../point-reads.ts'

export const closeServicePoint: Decision<CloseServicePoint, PointReads, VolunteersRefusal> = {
  name: 'close-service-point',
  right: 'volunteer.manage',
  place: pointPlace,
  bearers: pointBearers,
  streams: ({ point }) => ({ point: pointStream(point) }),
  decide({ point, occurredAt }, states, context) {
    const known = knownPoint(point, states.point)
    if (!known.ok) return known
    const { present, community: place } = known.value
    if (present.length > 0) return refuse('day-not-over', { point, open: present.length })
    const when = moment(occurredAt, context)
    if (!when.ok) return when
    return accept([happened('service-point-closed', { point }, [pointStream(point)], { place, occurredAt })])
  },
}
