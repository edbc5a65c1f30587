import type { Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { CompleteRound } from '../contract.ts'
import type { RoundCompleted } from '../events.ts'
import type { TestingRefusal } from '../refusals.ts'
import { openRoundOf, type RoundReads, roundAndAreas, roundPlace, roundStream } from '../round-reads.ts'
import { type Round, resulted } from '../state.ts'

function refuseUnfinished(round: Round) {
  const { collected, received } = round
  const results = resulted(round)
  if (collected === 0) return refuse('nothing-collected', { round: round.round })
  if (received < collected) return refuse('tubes-not-received', { collected, received, missing: collected - received })
  if (results < received) return refuse('results-missing', { received, resulted: results, missing: received - results })
  return undefined
}

/** The clock of a round stops at its last result, so a round is complete only when no tube is without one. */
export const completeRound: Decision<CompleteRound, RoundReads, TestingRefusal> = {
  name: 'complete-round',
  right: 'round.run',
  place: roundPlace,
  streams: roundStream,
  decide(command, states, context) {
    const open = openRoundOf(command, states, context)
    if (!open.ok) return open
    const round = open.value
    const refused = refuseUnfinished(round) ?? refuseMoment(command.occurredAt, context, round.lastResultAt)
    if (refused) return refused
    const fact: Fact<'round-completed', RoundCompleted> = {
      type: 'round-completed',
      data: { round: round.round, people: round.people, tubes: round.collected, positive: round.positive },
      streams: roundAndAreas(round),
      place: round.place,
      occurredAt: command.occurredAt,
    }
    return accept([fact])
  },
}
