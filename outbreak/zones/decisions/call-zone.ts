import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { clockDue } from '#kernel/policy/clock-due.ts'
import { answeringPost } from '#kernel/positions/answering.ts'
import { type Instant, later } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { CallZone, ZonesRefusal } from '../contract.ts'
import type { ZoneInForce } from '../state.ts'
import { callsOf, type ZoneCall } from '../zone-calls.ts'
import { standingOrder, type ZoneReads, zoneFact, zonePlace, zoneStream } from '../zone-reads.ts'

/** An order as short as the warning itself is decided on at once. */
const decideBy = (warnAt: Instant, now: Instant, context: Context): Instant =>
  later(clockDue(context, 'zone.expiryDecision', warnAt), now)

function callFact({ place }: ZoneInForce, call: ZoneCall, at: Instant, context: Context): Fact {
  const holder = answeringPost(place, 'control')
  switch (call.call) {
    case 'lift':
      return zoneFact(
        'lift-called',
        { place, liftDueAt: call.liftDueAt, dueAt: clockDue(context, 'zone.lift', call.liftDueAt), holder },
        at,
      )
    case 'expiry':
      return zoneFact(
        'expiry-called',
        { place, expiresAt: call.expiresAt, dueAt: decideBy(call.at, at, context), holder },
        at,
      )
    case 'test':
      return zoneFact(
        'zone-test-called',
        {
          place,
          test: call.test,
          day: call.day,
          dueAt: clockDue(context, 'zone.test', at),
          holder: answeringPost(place, 'test-round'),
        },
        at,
      )
  }
}

/** By the clock: what the order owes now becomes somebody's duty. */
export const callZone: Decision<CallZone, ZoneReads, ZonesRefusal> = {
  name: 'call-zone',
  right: 'zone.order',
  place: zonePlace,
  streams: zoneStream,
  decide(command, states, context) {
    const standing = standingOrder(command, states, context)
    if (!standing.ok) return standing
    const { place, occurredAt } = command
    const calls = callsOf(standing.value.order).filter(({ at }) => at <= occurredAt)
    if (calls.length === 0) return refuse('nothing-due', { place, occurredAt })
    return accept(calls.map((call) => callFact(standing.value, call, occurredAt, context)))
  },
}
