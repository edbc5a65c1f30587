import type { Context, Decision } from '../../ledger/decision.ts'
import { checkMoment, type MomentRefusal } from '../../ledger/moment.ts'
import type { SubjectState } from '../../ledger/stream-kind.ts'
import { type PostId, streamId } from '../../primitives/ids.ts'
import type { Instant } from '../../primitives/instant.ts'
import { accept, type Result, refuse } from '../../primitives/result.ts'
import type { PeriodState } from '../period.ts'
import { returnStream, type UnitReturnState } from '../unit-return.ts'

export interface ReturnNil {
  readonly period: string
  readonly unit: PostId
  readonly occurredAt: Instant
}
export interface ReturnDay extends ReturnNil {
  /** Counted by the server from the records; what a client sends is replaced. */
  readonly figures: Readonly<Record<string, number>>
}
type Reads = { readonly period: SubjectState<PeriodState>; readonly own: SubjectState<UnitReturnState> }
type Refusal = MomentRefusal | 'period-unknown' | 'period-closed' | 'return-not-owed' | 'not-nil'
type Owed = Exclude<UnitReturnState, { status: 'none' }>

const ON_RETURN = {
  right: 'period.return',
  place: (_: ReturnNil, { own }: Reads) => (own.domain.status === 'none' ? null : own.domain.place),
  streams: ({ period, unit }: ReturnNil) => ({
    period: streamId('period', period),
    own: returnStream(period, unit),
  }),
} as const

/** The unit's own return, while the day is open; only the unit itself, or a post over it, gives it. */
function findOwed(command: ReturnNil, states: Reads, context: Context): Result<Owed, Refusal> {
  const { period, unit, occurredAt } = command
  const moment = checkMoment(occurredAt, context)
  if (!moment.ok) return moment
  const day = states.period.domain
  if (day.status === 'absent') return refuse('period-unknown', { period }, { field: 'period' })
  if (day.status === 'closed') return refuse('period-closed', { period })
  const own = states.own.domain
  return own.status === 'none' ? refuse('return-not-owed', { period, unit }, { field: 'unit' }) : accept(own)
}

const factOf = (type: string, data: object, { period, unit, occurredAt }: ReturnNil, { place }: Owed) => ({
  type,
  data,
  streams: [streamId('period', period), returnStream(period, unit)] as const,
  place,
  occurredAt,
})

/** A unit returns its day. Returned again before the close, the later return counts. */
export const returnDay: Decision<ReturnDay, Reads, Refusal> = {
  name: 'return-day',
  ...ON_RETURN,
  decide(command, states, context) {
    const found = findOwed(command, states, context)
    if (!found.ok) return found
    const { period, unit, figures } = command
    return accept([factOf('unit-returned', { period, unit, figures }, command, found.value)])
  },
}

/** "Nothing happened here" (零报告), said on purpose. Refused where the records say that something did. */
export const returnNil: Decision<ReturnDay, Reads, Refusal> = {
  name: 'return-nil',
  ...ON_RETURN,
  decide(command, states, context) {
    const found = findOwed(command, states, context)
    if (!found.ok) return found
    const { period, unit, figures } = command
    const counted = Object.entries(figures).find(([, n]) => n > 0)
    if (counted !== undefined) return refuse('not-nil', { unit, figure: counted[0], n: counted[1] })
    return accept([factOf('unit-nil-returned', { period, unit }, command, found.value)])
  },
}
