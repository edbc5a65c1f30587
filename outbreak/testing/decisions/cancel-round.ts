import type { Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { accept } from '#kernel/primitives/result.ts'
import type { CancelRound } from '../contract.ts'
import type { RoundCancelled } from '../events.ts'
import type { TestingRefusal } from '../refusals.ts'
import { openRoundOf, type RoundReads, roundAndAreas, roundPlace, roundStream } from '../round-reads.ts'

/** Calls an open round off; nobody is late with it any more. */
export const cancelRound: Decision<CancelRound, RoundReads, TestingRefusal> = {
  name: 'cancel-round',
  right: 'round.run',
  place: roundPlace,
  streams: roundStream,
  decide(command, states, context) {
    const open = openRoundOf(command, states, context)
    if (!open.ok) return open
    const { round, reason, occurredAt } = command
    const fact: Fact<'round-cancelled', RoundCancelled> = {
      type: 'round-cancelled',
      data: { round, reason },
      streams: roundAndAreas(open.value),
      place: open.value.place,
      occurredAt,
    }
    return accept([fact])
  },
}
