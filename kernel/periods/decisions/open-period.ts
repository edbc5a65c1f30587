import { contains } from '../../jurisdictions/place-code.ts'
import type { Decision } from '../../ledger/decision.ts'
import type { Fact } from '../../ledger/event.ts'
import { checkMoment, type MomentRefusal } from '../../ledger/moment.ts'
import type { SubjectState } from '../../ledger/stream-kind.ts'
import { placeOfPost } from '../../positions/place-of-post.ts'
import { type PlaceCode, type PostId, streamId } from '../../primitives/ids.ts'
import type { Instant, LocalDate } from '../../primitives/instant.ts'
import { atLocalTime, endOfDay, startOfDay } from '../../primitives/local-day.ts'
import { accept, refuse } from '../../primitives/result.ts'
import type { PeriodState } from '../period.ts'
import type { PeriodOpened, ReturnOwed } from '../period-events.ts'
import { returnStream } from '../unit-return.ts'

export interface OpenPeriod {
  readonly period: string
  readonly place: PlaceCode
  readonly date: LocalDate
  readonly units: readonly PostId[]
  readonly occurredAt: Instant
}
type Reads = { readonly period: SubjectState<PeriodState> }
type Refusal = MomentRefusal | 'period-exists' | 'no-rhythm-in-pack' | 'unit-outside' | 'period-over'

/** A day opens with the pack's rhythm; every unit owes its return, nil or not, by the hour at which tables are due. */
export const openPeriod: Decision<OpenPeriod, Reads, Refusal> = {
  name: 'open-period',
  right: 'period.run',
  place: (command) => command.place,
  streams: ({ period }) => ({ period: streamId('period', period) }),
  decide(command, { period: { domain } }, { now, zone, policy, ...context }) {
    const { period, place, date, units, occurredAt } = command
    const moment = checkMoment(occurredAt, { now, zone, policy, ...context })
    if (!moment.ok) return moment
    if (domain.status !== 'absent') return refuse('period-exists', { period })
    const { rhythm } = policy
    if (rhythm === undefined) return refuse('no-rhythm-in-pack', { pack: policy.id })
    const closesAt = endOfDay(date, zone)
    if (closesAt <= occurredAt) return refuse('period-over', { date, closesAt }, { field: 'date' })
    const outside = units.find((unit) => !contains(place, placeOfPost(unit) ?? place))
    if (outside !== undefined) return refuse('unit-outside', { unit: outside, place }, { field: 'units' })
    const cutOffs = rhythm.cutOffs.map(({ name, time }) => ({ name, at: atLocalTime(date, time, zone) }))
    const returns = rhythm.cutOffs.find((cutOff) => cutOff.returns)
    const opened: PeriodOpened = {
      period,
      kind: 'day',
      place,
      date,
      opensAt: startOfDay(date, zone),
      closesAt,
      cutOffs,
      units,
    }
    const streams = [streamId('period', period)] as const
    const dueAt = returns === undefined ? closesAt : atLocalTime(date, returns.time, zone)
    const owed = units.map((unit): Fact<string, ReturnOwed> => {
      const where = placeOfPost(unit) ?? place
      const data = { period, unit, place: where, dueAt }
      return { type: 'return-owed', data, streams: [returnStream(period, unit)], place: where, occurredAt }
    })
    return accept([{ type: 'period-opened', data: opened, streams, place, occurredAt }, ...owed])
  },
}
